package org.backorder.sandbox.epp.wire;

/** The certificate the registry presents; all but the first are faults a client must notice. */
public enum CertificateKind {
    VALID,
    EXPIRED,
    WRONG_HOST,
    UNKNOWN_ISSUER
}
