package org.backorder.contact;

/** The handle data is stored under, and whether it was made for it. */
public record AddedContact(ContactId id, boolean isNew) {}
