package org.backorder.sandbox.epp.wire;

import java.util.List;

/** Namespace URIs the registry speaks; note that only some of the newer ones carry {@code epp:} before the name. */
public final class Namespaces {
    public static final String EPP = "urn:ietf:params:xml:ns:epp-1.0";
    public static final String DOMAIN = "urn:ietf:params:xml:ns:domain-1.0";
    public static final String CONTACT = "urn:ietf:params:xml:ns:contact-1.0";
    public static final String HOST = "urn:ietf:params:xml:ns:host-1.0";
    public static final String RGP = "urn:ietf:params:xml:ns:rgp-1.0";
    public static final String SECDNS = "urn:ietf:params:xml:ns:secDNS-1.1";
    public static final String FEE = "urn:ietf:params:xml:ns:epp:fee-1.0";
    public static final String LOGIN_SECURITY = "urn:ietf:params:xml:ns:epp:loginSec-1.0";

    /** Object services every session may ask for. */
    public static final List<String> OBJECTS = List.of(DOMAIN, CONTACT, HOST);

    private Namespaces() {}
}
