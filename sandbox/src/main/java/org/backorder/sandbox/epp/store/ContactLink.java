package org.backorder.sandbox.epp.store;

/** A contact in a role of a domain: admin, tech or billing. */
public record ContactLink(String type, String id) {}
