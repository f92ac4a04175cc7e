package org.backorder.contact;

import java.io.Serializable;

/** Handle of a contact: {@code P-} three letters and digits. */
public record ContactId(String handle) implements Serializable {
    @Override
    public String toString() {
        return handle;
    }
}
