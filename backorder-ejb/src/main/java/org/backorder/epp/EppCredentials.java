package org.backorder.epp;

/** The registrar's account at a registry: {@code clId} and password (RFC 5730 section 2.9.1.1). */
public record EppCredentials(String clId, Secret password) {}
