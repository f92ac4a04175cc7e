package org.backorder.contact;

/** Handle of a contact: {@code P-} three letters and digits. */
public record ContactId(String handle) {
    @Override
    public String toString() {
        return handle;
    }
}
