package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.backorder.sandbox.epp.store.DsRecord;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.jspecify.annotations.Nullable;

/** DNSSEC data (RFC 5910) by the DS data interface; key data is read strictly and refused as another interface. */
final class SecDns {
    private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})*");
    /** Signing algorithms in use (IANA registry of DNS security algorithm numbers). */
    private static final Set<Integer> ALGORITHMS = Set.of(3, 5, 6, 7, 8, 10, 12, 13, 14, 15, 16, 17, 23);
    /** Octets of a digest by its type (IANA registry of delegation signer digest algorithms). */
    private static final Map<Integer, Integer> DIGEST_OCTETS = Map.of(1, 20, 2, 32, 3, 32, 4, 48, 5, 32, 6, 32);

    private SecDns() {}

    /** DS records and whether key data was sent instead. */
    record Data(List<DsRecord> ds, boolean keys) {
        static final Data NONE = new Data(List.of(), false);
    }

    /** The update extension. */
    record Change(boolean removeAll, Data remove, Data add, boolean urgent) {}

    static Data readCreate(@Nullable XmlNode node) throws MalformedFrame {
        if (node == null) {
            return Data.NONE;
        }
        Cursor cursor = new Cursor(node);
        Data data = dsOrKey(cursor, true);
        cursor.end();
        return data;
    }

    private static Data dsOrKey(Cursor cursor, boolean lifeAllowed) throws MalformedFrame {
        XmlNode life = lifeAllowed ? cursor.maybe("maxSigLife") : null;
        if (life != null) {
            Values.integer(life, 1, Integer.MAX_VALUE);
        }
        List<DsRecord> ds = new ArrayList<>();
        if (cursor.at("keyData")) {
            for (XmlNode key : cursor.some("keyData", 1, Integer.MAX_VALUE)) {
                readKey(key);
            }
            return new Data(ds, true);
        }
        for (XmlNode node : cursor.some("dsData", 1, Integer.MAX_VALUE)) {
            ds.add(readDs(node));
        }
        return new Data(ds, false);
    }

    private static DsRecord readDs(XmlNode node) throws MalformedFrame {
        Cursor cursor = new Cursor(node);
        int tag = Values.integer(cursor.need("keyTag"), 0, 65_535);
        int algorithm = Values.integer(cursor.need("alg"), 0, 255);
        int type = Values.integer(cursor.need("digestType"), 0, 255);
        String digest = Values.token(cursor.need("digest"), 0, Integer.MAX_VALUE);
        if (!HEX.matcher(digest).matches()) {
            throw new MalformedFrame("a digest is hexadecimal");
        }
        XmlNode key = cursor.maybe("keyData");
        if (key != null) {
            readKey(key);
        }
        cursor.end();
        return new DsRecord(tag, algorithm, type, digest.toUpperCase(Locale.ROOT));
    }

    private static void readKey(XmlNode node) throws MalformedFrame {
        Cursor cursor = new Cursor(node);
        Values.integer(cursor.need("flags"), 0, 65_535);
        Values.integer(cursor.need("protocol"), 0, 255);
        Values.integer(cursor.need("alg"), 0, 255);
        String key = Values.token(cursor.need("pubKey"), 1, Integer.MAX_VALUE).replace(" ", "");
        try {
            Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            throw new MalformedFrame("a public key is base64", e);
        }
        cursor.end();
    }

    static @Nullable Change readUpdate(@Nullable XmlNode node) throws MalformedFrame {
        if (node == null) {
            return null;
        }
        Cursor cursor = new Cursor(node, "urgent");
        String urgent = node.attribute("urgent");
        boolean hurry = urgent != null && Values.bool(node, urgent);
        boolean all = false;
        Data remove = Data.NONE;
        XmlNode rem = cursor.maybe("rem");
        if (rem != null) {
            Cursor inside = new Cursor(rem);
            XmlNode every = inside.maybe("all");
            if (every != null) {
                all = Values.bool(every, Values.token(every, 1, 5));
            } else {
                remove = dsOrKey(inside, false);
            }
            inside.end();
        }
        XmlNode add = cursor.maybe("add");
        Data added = add == null ? Data.NONE : readCreate(add);
        readChange(cursor.maybe("chg"));
        cursor.end();
        return new Change(all, remove, added, hurry);
    }

    private static void readChange(@Nullable XmlNode chg) throws MalformedFrame {
        if (chg == null) {
            return;
        }
        Cursor inside = new Cursor(chg);
        XmlNode life = inside.maybe("maxSigLife");
        if (life != null) {
            Values.integer(life, 1, Integer.MAX_VALUE);
        }
        inside.end();
    }

    /** DS records that may be published; key data, unknown algorithms and digests of the wrong length are refused. */
    static List<DsRecord> accepted(Data data) throws Declined {
        if (data.keys()) {
            throw new Declined(2306, "DS data is expected, not key data");
        }
        for (DsRecord ds : data.ds()) {
            Integer octets = DIGEST_OCTETS.get(ds.digestType());
            if (octets == null
                    || !ALGORITHMS.contains(ds.algorithm())
                    || ds.digest().length() != octets * 2) {
                throw new Declined(2306, "no DS record of a known algorithm and digest");
            }
        }
        return data.ds();
    }

    static List<DsRecord> change(List<DsRecord> before, Change change) throws Declined {
        if (change.urgent()) {
            throw new Declined(2102, "urgent updates are not offered");
        }
        List<DsRecord> after = change.removeAll() ? new ArrayList<>() : new ArrayList<>(before);
        for (DsRecord ds : accepted(change.remove())) {
            if (!after.remove(ds)) {
                throw new Declined(2306, "a DS record to remove is not there");
            }
        }
        for (DsRecord ds : accepted(change.add())) {
            if (after.contains(ds)) {
                throw new Declined(2306, "a DS record to add is there already");
            }
            after.add(ds);
        }
        return List.copyOf(after);
    }

    static String write(List<DsRecord> records) {
        XmlOut out = new XmlOut().open("secDNS:infData", "xmlns:secDNS", Namespaces.SECDNS);
        for (DsRecord ds : records) {
            out.open("secDNS:dsData")
                    .leaf("secDNS:keyTag", Integer.toString(ds.keyTag()))
                    .leaf("secDNS:alg", Integer.toString(ds.algorithm()))
                    .leaf("secDNS:digestType", Integer.toString(ds.digestType()))
                    .leaf("secDNS:digest", ds.digest())
                    .close();
        }
        return out.close().toString();
    }
}
