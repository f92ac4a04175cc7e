package org.backorder.contact;

import java.io.Serializable;
import org.backorder.customer.Caller;
import org.jspecify.annotations.Nullable;

/** A contact with whose it is, who wrote it and who changed it last. */
public record ContactDetails(
        ContactView contact, String login, @Nullable String parentLogin, String createdBy, String updatedBy)
        implements Serializable {
    /** The same with the names of those who wrote it as that caller may know them. */
    ContactDetails seenBy(Caller caller) {
        return new ContactDetails(
                contact, login, parentLogin, caller.nameOf(createdBy, login), caller.nameOf(updatedBy, login));
    }
}
