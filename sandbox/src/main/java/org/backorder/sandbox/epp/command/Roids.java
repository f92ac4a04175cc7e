package org.backorder.sandbox.epp.command;

import java.util.Locale;
import org.backorder.sandbox.epp.store.Contact;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.Host;

/** Repository object identifiers (RFC 5730 section 2.8), derived so that two million names need not store theirs. */
final class Roids {
    private static final String REPOSITORY = "-BOSBX";

    private Roids() {}

    static String domain(Domain domain) {
        return "D" + hex(domain.name(), domain.createdAt()) + REPOSITORY;
    }

    static String contact(Contact contact) {
        return "C" + hex(contact.id(), contact.createdAt()) + REPOSITORY;
    }

    static String host(Host host) {
        return "H" + host.serial() + REPOSITORY;
    }

    // 64 bits of FNV-1a over the text, started from the creation instant: a registration anew gets a new identifier
    private static String hex(String text, long seed) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return Long.toHexString(hash).toUpperCase(Locale.ROOT);
    }
}
