package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.backorder.sandbox.epp.store.Contact;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.jspecify.annotations.Nullable;

/** Elements of contact commands (RFC 5733) and the rules for their values. */
final class ContactParts {
    private static final Set<String> POSTAL_TYPES = Set.of("int", "loc");
    private static final Pattern E164 = Pattern.compile("(\\+[0-9]{1,3}\\.[0-9]{1,14})?");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@\"<>()\\[\\],;:\\\\]{1,64}@([A-Za-z0-9\\u0080-\\uffff]([A-Za-z0-9\\u0080-\\uffff-]{0,61}"
                    + "[A-Za-z0-9\\u0080-\\uffff])?\\.)+[A-Za-z\\u0080-\\uffff][A-Za-z0-9\\u0080-\\uffff-]{1,62}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private ContactParts() {}

    /** Postal data in which an update may leave out parts; null means unchanged. */
    record PostalWish(
            String type,
            @Nullable String name,
            boolean orgGiven,
            @Nullable String org,
            @Nullable Address address) {}

    /** An address. */
    record Address(
            List<String> street,
            String city,
            @Nullable String province,
            @Nullable String postalCode,
            String country) {}

    /** Everything a create or the change part of an update may carry; null means not sent. */
    record Wish(
            List<PostalWish> postal,
            Contact.@Nullable Phone voice,
            Contact.@Nullable Phone fax,
            @Nullable String email,
            @Nullable String authInfo,
            boolean otherAuth,
            Contact.@Nullable Disclose disclose) {}

    static Wish read(Cursor cursor, boolean create) throws MalformedFrame {
        List<PostalWish> postal = new ArrayList<>();
        for (XmlNode node : cursor.some("postalInfo", create ? 1 : 0, 2)) {
            postal.add(postal(node, create));
        }
        Contact.Phone voice = phone(cursor.maybe("voice"));
        Contact.Phone fax = phone(cursor.maybe("fax"));
        XmlNode mail = create ? cursor.need("email") : cursor.maybe("email");
        String email = mail == null ? null : Values.token(mail, 1, Integer.MAX_VALUE);
        XmlNode auth = create ? cursor.need("authInfo") : cursor.maybe("authInfo");
        String authInfo = auth == null ? null : Parts.authInfo(auth);
        XmlNode disclose = cursor.maybe("disclose");
        return new Wish(
                postal,
                voice,
                fax,
                email,
                authInfo,
                auth != null && authInfo == null,
                disclose == null ? null : disclose(disclose));
    }

    private static PostalWish postal(XmlNode node, boolean create) throws MalformedFrame {
        String type = Values.choice(node, "type", POSTAL_TYPES);
        Cursor cursor = new Cursor(node, "type");
        XmlNode name = create ? cursor.need("name") : cursor.maybe("name");
        XmlNode org = cursor.maybe("org");
        XmlNode addr = create ? cursor.need("addr") : cursor.maybe("addr");
        cursor.end();
        return new PostalWish(
                type,
                name == null ? null : Values.line(name, 1, 255),
                org != null,
                org == null ? null : Values.line(org, 0, 255),
                addr == null ? null : address(addr));
    }

    private static Address address(XmlNode node) throws MalformedFrame {
        Cursor cursor = new Cursor(node);
        List<String> street = new ArrayList<>();
        for (XmlNode line : cursor.some("street", 0, 3)) {
            street.add(Values.line(line, 0, 255));
        }
        String city = Values.line(cursor.need("city"), 1, 255);
        XmlNode sp = cursor.maybe("sp");
        XmlNode pc = cursor.maybe("pc");
        String country = Values.token(cursor.need("cc"), 2, 2);
        cursor.end();
        return new Address(
                List.copyOf(street),
                city,
                sp == null ? null : Values.line(sp, 0, 255),
                pc == null ? null : Values.token(pc, 0, 16),
                country);
    }

    private static Contact.@Nullable Phone phone(@Nullable XmlNode node) throws MalformedFrame {
        if (node == null) {
            return null;
        }
        String number = Values.token(node, 0, 17, "x");
        if (!E164.matcher(number).matches()) {
            throw new MalformedFrame("a number is written +CC.NNNN");
        }
        String extension = node.attribute("x");
        return new Contact.Phone(number, extension == null ? null : Values.collapse(extension));
    }

    private static Contact.Disclose disclose(XmlNode node) throws MalformedFrame {
        String flag = node.attribute("flag");
        if (flag == null) {
            throw new MalformedFrame("disclose needs its flag");
        }
        Cursor cursor = new Cursor(node, "flag");
        List<String> items = new ArrayList<>();
        for (String local : List.of("name", "org", "addr")) {
            for (XmlNode item : cursor.some(local, 0, 2)) {
                items.add(local + " " + Values.choice(item, "type", POSTAL_TYPES));
                Values.empty(item, "type");
            }
        }
        for (String local : List.of("voice", "fax", "email")) {
            XmlNode item = cursor.maybe(local);
            if (item != null) {
                Values.empty(item);
                items.add(local);
            }
        }
        cursor.end();
        return new Contact.Disclose(Values.bool(node, flag), List.copyOf(items));
    }

    /** Rules beyond the schema: two forms of one type, a number without digits, unknown countries, bad addresses. */
    static void check(Wish wish) throws Declined {
        if (wish.otherAuth()) {
            throw new Declined(2102, "only password authInfo is offered");
        }
        if (wish.postal().size() == 2
                && wish.postal().get(0).type().equals(wish.postal().get(1).type())) {
            throw new Declined(2306, "one postalInfo of each type");
        }
        for (PostalWish postal : wish.postal()) {
            Address address = postal.address();
            if (address != null && !COUNTRIES.contains(address.country().toUpperCase(Locale.ROOT))) {
                throw new Declined(2005, "no ISO 3166 country");
            }
            if (postal.type().equals("int") && !ascii(postal)) {
                throw new Declined(2005, "the int form is ASCII");
            }
        }
        Contact.Phone voice = wish.voice();
        if (voice != null && voice.number().isEmpty()) {
            throw new Declined(2005, "an empty voice number");
        }
        String email = wish.email();
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new Declined(2005, "no e-mail address");
        }
    }

    private static boolean ascii(PostalWish postal) {
        StringBuilder all = new StringBuilder();
        all.append(postal.name()).append(postal.org());
        Address address = postal.address();
        if (address != null) {
            all.append(address.street()).append(address.city()).append(address.province());
        }
        return all.chars().allMatch(c -> c < 0x80);
    }

    static Contact.Postal complete(PostalWish wish, Contact.@Nullable Postal before) throws Declined {
        Address address = wish.address();
        if (address == null && before != null) {
            address = new Address(
                    before.street(), before.city(), before.province(), before.postalCode(), before.country());
        }
        String name = wish.name() != null ? wish.name() : before == null ? null : before.name();
        if (name == null || address == null) {
            throw new Declined(2003, "a new postalInfo needs name and address");
        }
        String org = wish.orgGiven() || before == null ? wish.org() : before.org();
        return new Contact.Postal(
                wish.type(),
                name,
                org == null || org.isEmpty() ? null : org,
                address.street(),
                address.city(),
                address.province(),
                address.postalCode(),
                address.country());
    }
}
