package org.backorder.customer;

/** A note a client program keeps about itself: a key such as {@code middleware/whmcs/<host>}, a name in it, and its value. */
public record EnvironmentEntry(String key, String name, String value) {}
