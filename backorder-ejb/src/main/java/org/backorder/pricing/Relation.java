package org.backorder.pricing;

/** A pair of type and value on a user class, the form in which the API shows prices (api.md, section 12.2). */
public record Relation(String type, String value) {}
