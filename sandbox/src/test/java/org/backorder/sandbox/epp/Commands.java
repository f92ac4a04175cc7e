package org.backorder.sandbox.epp;

/** The insides of commands as text, valid unless a test bends them. */
final class Commands {
    static final String DOMAIN = "urn:ietf:params:xml:ns:domain-1.0";
    static final String CONTACT = "urn:ietf:params:xml:ns:contact-1.0";
    static final String HOST = "urn:ietf:params:xml:ns:host-1.0";

    private Commands() {}

    static String document(String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><epp xmlns=\"urn:ietf:params:xml:ns:epp-1.0\">" + inside
                + "</epp>";
    }

    static String login(String registrar, String password) {
        return "<login><clID>" + registrar + "</clID><pw>" + password
                + "</pw><options><version>1.0</version><lang>en</lang></options><svcs><objURI>" + DOMAIN
                + "</objURI><objURI>" + CONTACT + "</objURI><objURI>" + HOST
                + "</objURI><svcExtension><extURI>urn:ietf:params:xml:ns:rgp-1.0</extURI>"
                + "<extURI>urn:ietf:params:xml:ns:secDNS-1.1</extURI></svcExtension></svcs></login>";
    }

    static String domain(String verb, String inside) {
        return "<" + verb + "><domain:" + verb + " xmlns:domain=\"" + DOMAIN + "\">" + inside + "</domain:" + verb
                + "></" + verb + ">";
    }

    static String contact(String verb, String inside) {
        return "<" + verb + "><contact:" + verb + " xmlns:contact=\"" + CONTACT + "\">" + inside + "</contact:" + verb
                + "></" + verb + ">";
    }

    static String host(String verb, String inside) {
        return "<" + verb + "><host:" + verb + " xmlns:host=\"" + HOST + "\">" + inside + "</host:" + verb + "></"
                + verb + ">";
    }

    static String name(String name) {
        return "<domain:name>" + name + "</domain:name>";
    }

    static String check(String name) {
        return domain("check", name(name));
    }

    static String info(String name) {
        return domain("info", name(name));
    }

    static String create(String name, String registrant) {
        return domain(
                "create",
                name(name) + "<domain:registrant>" + registrant
                        + "</domain:registrant><domain:authInfo><domain:pw>secret-auth-1</domain:pw></domain:authInfo>");
    }

    static String createContact(String id) {
        return contact(
                "create",
                "<contact:id>" + id + "</contact:id><contact:postalInfo type=\"int\"><contact:name>Ada Holder"
                        + "</contact:name><contact:addr><contact:street>1 Main Street</contact:street><contact:city>"
                        + "Springfield</contact:city><contact:pc>12345</contact:pc><contact:cc>US</contact:cc>"
                        + "</contact:addr></contact:postalInfo><contact:voice>+1.2025550123</contact:voice>"
                        + "<contact:email>ada@example.test</contact:email><contact:authInfo><contact:pw>contact-auth"
                        + "</contact:pw></contact:authInfo>");
    }

    static String transfer(String op, String name, String authInfo) {
        return "<transfer op=\"" + op + "\"><domain:transfer xmlns:domain=\"" + DOMAIN + "\">" + name(name)
                + "<domain:authInfo><domain:pw>" + authInfo + "</domain:pw></domain:authInfo></domain:transfer>"
                + "</transfer>";
    }
}
