package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.jspecify.annotations.Nullable;

/** Elements that several commands share: names, authInfo, periods, statuses. */
final class Parts {
    static final int LABEL_MAX = 255;

    private Parts() {}

    /** A period in months (RFC 5731 periodType: 1 to 99 in its unit). */
    record Period(int months) {
        static final Period YEAR = new Period(12);

        /** Whole years within what the registry sells. */
        int years(int max) throws Declined {
            if (months % 12 != 0 || months / 12 > max) {
                throw new Declined(2004, "a period is 1 to " + max + " whole years");
            }
            return months / 12;
        }
    }

    static Period period(@Nullable XmlNode node) throws MalformedFrame {
        if (node == null) {
            return Period.YEAR;
        }
        String unit = Values.choice(node, "unit", Set.of("y", "m"));
        int number = Values.integer(node, 1, 99, "unit");
        return new Period(unit.equals("y") ? number * 12 : number);
    }

    static String label(XmlNode node, String... attributes) throws MalformedFrame {
        return Values.token(node, 1, LABEL_MAX, attributes);
    }

    static String id(XmlNode node, String... attributes) throws MalformedFrame {
        return Values.token(node, 3, 16, attributes);
    }

    /** The password inside authInfo; an {@code ext} form is legal but unknown here and comes out as null. */
    static @Nullable String authInfo(XmlNode node) throws MalformedFrame {
        Cursor cursor = new Cursor(node);
        String secret = null;
        if (cursor.at("ext")) {
            Cursor inside = new Cursor(cursor.need("ext"));
            inside.foreign();
            inside.end();
        } else {
            XmlNode pw = cursor.need("pw");
            secret = Values.line(pw, 0, Integer.MAX_VALUE, "roid");
        }
        cursor.end();
        return secret;
    }

    static List<String> statuses(List<XmlNode> nodes, Set<String> known) throws MalformedFrame {
        List<String> statuses = new ArrayList<>();
        for (XmlNode node : nodes) {
            statuses.add(Values.choice(node, "s", known));
            Values.line(node, 0, Integer.MAX_VALUE, "s", "lang");
        }
        return statuses;
    }

    /** Several names of one kind, as check commands carry them. */
    static List<String> labels(XmlNode object, String local) throws MalformedFrame {
        Cursor cursor = new Cursor(object);
        List<String> names = new ArrayList<>();
        for (XmlNode node : cursor.some(local, 1, Integer.MAX_VALUE)) {
            names.add(local.equals("id") ? id(node) : label(node));
        }
        cursor.end();
        return names;
    }
}
