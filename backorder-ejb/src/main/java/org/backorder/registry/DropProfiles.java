package org.backorder.registry;

import jakarta.ejb.Stateless;

/** Drop profiles in force, cached for seconds. */
@Stateless
public class DropProfiles {

    /** The profile of that name in force now; refuses with NotFound. */
    public DropProfile profile(String name) {
        throw new UnsupportedOperationException("contract");
    }
}
