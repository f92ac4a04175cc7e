package org.backorder.sandbox.epp.command;

import com.ibm.icu.text.IDNA;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Syntax of names (RFC 1123, IDNA 2008) and the zones this registry runs. Names are lower-case ACE everywhere. */
public final class NameRules {
    private static final IDNA IDN = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ);
    private final Set<String> zones;

    public NameRules(Set<String> zones) {
        this.zones = Set.copyOf(zones);
    }

    /** The zones of the supported TLDs. */
    public static NameRules supported() {
        Set<String> zones = new HashSet<>();
        try (InputStream in = NameRules.class.getResourceAsStream("/org/backorder/sandbox/epp/zones.txt")) {
            if (in == null) {
                throw new IllegalStateException("zones.txt is missing from the sandbox");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                zones.add(line.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NameRules(zones);
    }

    /** The name a domain command means, in lower case; refused when it is none. */
    public String domain(String raw) throws Declined {
        String name = raw.toLowerCase(Locale.ROOT);
        checkSyntax(name);
        if (!zones.contains(zone(name))) {
            throw new Declined(2306, "names under ." + zone(name) + " are not registered here");
        }
        return name;
    }

    /** A host name in lower case. */
    public String host(String raw) throws Declined {
        String name = raw.toLowerCase(Locale.ROOT);
        checkSyntax(name);
        return name;
    }

    /** Everything after the first label. */
    public static String zone(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    public static String tld(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The registrable name above a host inside one of our zones, null for a host elsewhere. */
    public @Nullable String superordinate(String host) {
        String rest = host;
        while (rest.indexOf('.') > 0) {
            if (zones.contains(zone(rest)) && !zones.contains(rest)) {
                return rest;
            }
            rest = zone(rest);
        }
        return null;
    }

    /** True inside a zone of ours, registrable or not. */
    public boolean internal(String host) {
        return zones.contains(tld(host));
    }

    private static void checkSyntax(String name) throws Declined {
        List<String> labels = List.of(name.split("\\.", -1));
        if (labels.size() < 2 || name.length() > 253) {
            throw new Declined(2005, "no domain name");
        }
        for (String label : labels) {
            checkLabel(label);
        }
        String top = labels.get(labels.size() - 1);
        if (top.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Declined(2005, "no domain name");
        }
    }

    private static void checkLabel(String label) throws Declined {
        boolean ldh = !label.isEmpty()
                && label.length() <= 63
                && label.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')
                && label.charAt(0) != '-'
                && label.charAt(label.length() - 1) != '-';
        if (!ldh) {
            throw new Declined(2005, "a label is 1 to 63 letters, digits and inner hyphens");
        }
        if (label.startsWith("xn--")) {
            checkIdn(label);
        } else if (label.length() > 3 && label.startsWith("--", 2)) {
            throw new Declined(2005, "hyphens in the third and fourth place are reserved");
        }
    }

    // valid only when the label decodes and encodes back to itself: RFC 5891 section 5.4
    private static void checkIdn(String label) throws Declined {
        IDNA.Info info = new IDNA.Info();
        StringBuilder unicode = new StringBuilder();
        IDN.labelToUnicode(label, unicode, info);
        StringBuilder ascii = new StringBuilder();
        IDNA.Info back = new IDNA.Info();
        IDN.labelToASCII(unicode, ascii, back);
        if (info.hasErrors() || back.hasErrors() || !label.contentEquals(ascii) || label.contentEquals(unicode)) {
            throw new Declined(2005, "no valid A-label");
        }
    }
}
