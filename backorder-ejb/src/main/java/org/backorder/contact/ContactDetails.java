package org.backorder.contact;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A contact with whose it is, who wrote it and who changed it last. */
public record ContactDetails(
        ContactView contact, String login, @Nullable String parentLogin, String createdBy, String updatedBy)
        implements Serializable {}
