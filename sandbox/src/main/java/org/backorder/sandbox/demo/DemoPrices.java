package org.backorder.sandbox.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plausible prices of both classes for every TLD: the well-known ones by hand, the rest spread by their label. */
final class DemoPrices {
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("com", 6900),
            Map.entry("net", 5900),
            Map.entry("org", 5900),
            Map.entry("info", 4900),
            Map.entry("biz", 4900),
            Map.entry("io", 12900),
            Map.entry("ai", 19900),
            Map.entry("co", 7900),
            Map.entry("me", 5900),
            Map.entry("tv", 7900),
            Map.entry("uk", 3900),
            Map.entry("ca", 4900),
            Map.entry("se", 4900),
            Map.entry("nu", 4900));
    /** Euro amounts as a part of the dollar ones, in percent. */
    private static final int EURO_PERCENT = 92;

    private final Connection owner;
    private final OffsetDateTime now;

    DemoPrices(Connection owner, OffsetDateTime now) {
        this.owner = owner;
        this.now = now;
    }

    void add() throws SQLException {
        List<String> tlds = tlds();
        try (PreparedStatement insert =
                owner.prepareStatement("INSERT INTO price (tier_id, tld, order_class, application_minor, currency,"
                        + " valid_from) SELECT id, ?, ?, ?, ?, ? FROM tier WHERE name = ?")) {
            for (String tld : tlds) {
                int regular = regular(tld);
                batch(insert, tld, "BACKORDER", regular, "USD", "standard");
                batch(insert, tld, "LITEBACKORDER", lite(regular), "USD", "standard");
                batch(insert, tld, "BACKORDER", euro(regular), "EUR", "euro");
                batch(insert, tld, "LITEBACKORDER", euro(lite(regular)), "EUR", "euro");
            }
            insert.executeBatch();
        }
    }

    private void batch(
            PreparedStatement insert, String tld, String orderClass, int amountMinor, String currency, String tier)
            throws SQLException {
        insert.setString(1, tld);
        insert.setString(2, orderClass);
        insert.setInt(3, amountMinor);
        insert.setString(4, currency);
        insert.setObject(5, now);
        insert.setString(6, tier);
        insert.addBatch();
    }

    /** In cents: whole tens less one, between 49 and 159. */
    static int regular(String tld) {
        Integer known = KNOWN.get(tld);
        return known != null ? known : 4900 + 1000 * Math.floorMod(tld.hashCode(), 12);
    }

    /** About a third, and never below 19. */
    static int lite(int regular) {
        return Math.max(1900, regular / 3000 * 1000 + 900);
    }

    private static int euro(int dollars) {
        return dollars * EURO_PERCENT / 10_000 * 100;
    }

    private List<String> tlds() throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("SELECT label FROM tld ORDER BY label");
                ResultSet rows = query.executeQuery()) {
            List<String> labels = new ArrayList<>();
            while (rows.next()) {
                labels.add(rows.getString(1));
            }
            return labels;
        }
    }
}
