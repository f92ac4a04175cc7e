package org.backorder.auction;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.sql.Sql;

/** Auctions to come: terms in force, new rows, and which are due. */
@Dependent
class AuctionPlanStore {
    /** Copies the terms as they stand (R35, R41): later changes of them change no auction that is scheduled. */
    private static final String INSERT = """
            INSERT INTO auction (plan_id, name, tld, status, scheduled_at, starts_at, planned_end_at, ends_at, latest_end_at,
                currency, opening_minor, ladder, extension_window_seconds, extension_seconds, extensions_max,
                default_policy, payment_days, offer_hours, strikes_limit, fee_included, log_head)
            SELECT ?, ?, ?, 'SCHEDULED', ?, ?, ?, ?, ?::timestamptz + make_interval(secs => t.extension_total_seconds),
                t.currency, t.opening_minor, (SELECT string_agg(s.from_minor || ':' || s.increment_minor, ','
                    ORDER BY s.from_minor) FROM bid_ladder_step s WHERE s.ladder = t.ladder),
                t.extension_window_seconds, t.extension_seconds, t.extensions_max, t.default_policy, t.payment_days,
                t.offer_hours, t.strikes_limit, t.fee_included, ?
            FROM auction_terms t WHERE t.id = ? RETURNING id
            """;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** The latest valid terms of the TLD, else of all TLDs. */
    AuctionTerms terms(String tld, Instant now) {
        return Sql.one(
                        database,
                        "SELECT id, opening_time, duration_seconds FROM auction_terms WHERE (tld = ? OR tld IS NULL)"
                                + " AND valid_from <= ? ORDER BY tld NULLS LAST, valid_from DESC LIMIT 1",
                        row -> new AuctionTerms(
                                row.number("id"),
                                LocalTime.parse(row.text("opening_time")),
                                Duration.ofSeconds(row.number("duration_seconds"))),
                        tld,
                        now)
                .orElseThrow(() -> new IllegalStateException("no auction_terms are valid at " + now));
    }

    AuctionId insert(NewAuction auction, AuctionTerms terms, Instant now) {
        Instant end = auction.startsAt().plus(terms.duration());
        long id = Sql.insert(
                database,
                INSERT,
                auction.planId(),
                auction.name(),
                auction.tld(),
                now,
                auction.startsAt(),
                end,
                end,
                end,
                LogEntry.BEFORE_THE_FIRST,
                terms.id());
        return new AuctionId(id);
    }

    void insertBidders(AuctionId auction, Map<CustomerId, String> aliases) {
        aliases.forEach((customer, alias) -> Sql.update(
                database,
                "INSERT INTO auction_bidder (auction_id, customer_id, alias) VALUES (?, ?, ?)",
                auction.value(),
                customer.value(),
                alias));
    }

    void insertEntries(AuctionId auction, List<AuctionEntry> entries) {
        for (AuctionEntry entry : entries) {
            Sql.update(
                    database,
                    "INSERT INTO auction_entry (order_id, auction_id, customer_id, created_at) VALUES (?, ?, ?, ?)",
                    entry.orderId(),
                    auction.value(),
                    entry.customer().value(),
                    entry.createdAt());
        }
    }

    /** When the next scheduled auction opens. */
    Optional<Instant> nextStart() {
        return Sql.one(
                        database,
                        "SELECT min(starts_at) AS at FROM auction WHERE status = 'SCHEDULED'",
                        row -> Optional.ofNullable(row.instantOrNull("at")))
                .orElseThrow();
    }

    /** Scheduled auctions whose start has come. */
    List<AuctionId> toOpen(Instant now) {
        return ids("SELECT id FROM auction WHERE status = 'SCHEDULED' AND starts_at <= ? ORDER BY starts_at, id", now);
    }

    /** The earliest end after that instant of an auction that is not closed; of them all for {@link Instant#MIN}. */
    Optional<Instant> nextEnd(Instant after) {
        return Sql.one(
                        database,
                        "SELECT min(ends_at) AS at FROM auction WHERE status IN ('SCHEDULED', 'OPEN') AND ends_at > ?",
                        row -> Optional.ofNullable(row.instantOrNull("at")),
                        after)
                .orElseThrow();
    }

    /** Auctions that are not closed and whose end has come by then. */
    List<AuctionId> toClose(Instant end) {
        return ids(
                "SELECT id FROM auction WHERE status IN ('SCHEDULED', 'OPEN') AND ends_at <= ? ORDER BY ends_at, id",
                end);
    }

    private List<AuctionId> ids(String sql, Instant until) {
        return Sql.query(database, sql, row -> new AuctionId(row.number("id")), until);
    }
}
