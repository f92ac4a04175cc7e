package org.backorder.sandbox.epp.store;

/** A delegation signer (RFC 5910), digest in upper-case hex. */
public record DsRecord(int keyTag, int algorithm, int digestType, String digest) {}
