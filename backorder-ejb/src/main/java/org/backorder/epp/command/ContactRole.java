package org.backorder.epp.command;

/** A contact of a name in one role: {@code admin}, {@code tech} or {@code billing} (RFC 5731 section 2.2). */
public record ContactRole(String role, String handle) {}
