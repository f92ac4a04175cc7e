package org.backorder.epp;

/**
 * The XML namespaces we implement. They are not uniform: {@code fee} and {@code loginSec} sit under {@code …:ns:epp:}, {@code rgp} and {@code secDNS} do
 * not, and a strict server refuses the wrong form.
 */
public enum EppNamespace {
    EPP("", "urn:ietf:params:xml:ns:epp-1.0"),
    DOMAIN("domain", "urn:ietf:params:xml:ns:domain-1.0"),
    CONTACT("contact", "urn:ietf:params:xml:ns:contact-1.0"),
    HOST("host", "urn:ietf:params:xml:ns:host-1.0"),
    RGP("rgp", "urn:ietf:params:xml:ns:rgp-1.0"),
    SECDNS("secDNS", "urn:ietf:params:xml:ns:secDNS-1.1"),
    FEE("fee", "urn:ietf:params:xml:ns:epp:fee-1.0"),
    LOGIN_SEC("loginSec", "urn:ietf:params:xml:ns:epp:loginSec-1.0");

    private final String prefix;
    private final String uri;

    EppNamespace(String prefix, String uri) {
        this.prefix = prefix;
        this.uri = uri;
    }

    /** The prefix we write; when reading, only {@link #uri()} counts. */
    public String prefix() {
        return prefix;
    }

    public String uri() {
        return uri;
    }
}
