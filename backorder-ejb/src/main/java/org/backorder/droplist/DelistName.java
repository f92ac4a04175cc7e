package org.backorder.droplist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Takes a name off the list that we or others have caught: it is no candidate for post-drop Lite any more (R34). */
@Stateless
public class DelistName {
    @Inject
    DropListStore names;

    /** Removes the name in the running transaction; one that is not listed is fine. No change that orders follow. */
    public void delist(String aceName) {
        names.remove(aceName);
    }
}
