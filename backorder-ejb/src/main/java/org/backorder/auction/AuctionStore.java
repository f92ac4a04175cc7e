package org.backorder.auction;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.audit.Actor;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of auctions under their lock, and the announcements that go before it (decision 0023). */
@Dependent
class AuctionStore {
    /** Space of the advisory locks by which bids announce themselves; the second key is the auction. */
    private static final int ANNOUNCEMENTS = 0x41554354;

    private static final String ENTRY = " INSERT INTO auction_log (auction_id, entry, kind, at, bidder, price_minor,"
            + " currency, leader, ends_at, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MAXIMUM =
            " INSERT INTO maximum_bid (auction_id, entry, customer_id, maximum_minor, received_at, actor, origin)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String STATE = " UPDATE auction SET status = ?, ends_at = ?, extensions = ?, price_minor = ?,"
            + " leader_id = ?, bids = ?, bidders = ?, log_length = ?, log_head = ?, closed_at = ? WHERE id = ?";

    /** The bidder's latest maximum and the leader's; read after the lock, in a statement of its own that sees what is committed. */
    private static final String BIDDER = """
            SELECT own.alias, own_max.maximum_minor AS own_minor, own_max.received_at AS own_at,
                lead.alias AS leader_alias, lead_max.maximum_minor AS leader_minor, lead_max.received_at AS leader_at,
                (SELECT count(*) FROM bidder_strike s WHERE s.customer_id = own.customer_id) AS strikes
            FROM auction_bidder own
            LEFT JOIN LATERAL (SELECT maximum_minor, received_at FROM maximum_bid m WHERE m.auction_id = own.auction_id
                AND m.customer_id = own.customer_id ORDER BY m.entry DESC LIMIT 1) own_max ON true
            LEFT JOIN auction_bidder lead ON lead.auction_id = own.auction_id AND lead.customer_id = ?
            LEFT JOIN LATERAL (SELECT maximum_minor, received_at FROM maximum_bid m WHERE m.auction_id = lead.auction_id
                AND m.customer_id = lead.customer_id ORDER BY m.entry DESC LIMIT 1) lead_max ON true
            WHERE own.auction_id = ? AND own.customer_id = ?
            """;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** An order of a customer, and the auction that decides about it, if one does. */
    record Entered(@Nullable AuctionId auction) {}

    /** Announces a bid: finds the customer's order and shares the lock closing waits for; empty when it has no such order. */
    Optional<Entered> announce(long orderId, CustomerId customer) {
        return Sql.one(
                database,
                "SELECT e.auction_id, pg_advisory_xact_lock_shared(?, (e.auction_id % 2147483647)::int)"
                        + " FROM backorder b LEFT JOIN auction_entry e ON e.order_id = b.id"
                        + " WHERE b.id = ? AND b.customer_id = ? AND b.status <> 'CANCELLED'",
                row -> {
                    Long auction = row.numberOrNull("auction_id");
                    return new Entered(auction == null ? null : new AuctionId(auction));
                },
                ANNOUNCEMENTS,
                orderId,
                customer.value());
    }

    /** Waits for every bid that has announced itself, and lets none announce itself until the transaction ends. */
    void awaitAnnounced(AuctionId id) {
        Sql.query(
                database,
                "SELECT pg_advisory_xact_lock(?, (?::bigint % 2147483647)::int)",
                row -> true,
                ANNOUNCEMENTS,
                id.value());
    }

    /** Locks the auction for a transition. */
    Auction lock(AuctionId id) {
        return Sql.one(database, "SELECT * FROM auction WHERE id = ? FOR UPDATE", AuctionStore::auction, id.value())
                .orElseThrow(() -> new IllegalStateException("no auction " + id));
    }

    /** One who may bid in the locked auction. */
    Bidder bidder(Auction auction, CustomerId customer) {
        return Sql.one(
                        database,
                        BIDDER,
                        row -> bidder(row, auction, customer),
                        auction.leader,
                        auction.id,
                        customer.value())
                .orElseThrow(() -> new IllegalStateException(customer + " may not bid in " + auction));
    }

    /** Writes a move with its log entry. */
    void write(Auction auction, LogEntry entry) {
        Sql.update(database, "WITH logged AS (" + ENTRY + ")" + STATE, parameters(auction, entry, null));
    }

    /** Writes a bid: the log entry, the secret maximum behind it and where the auction stands, in one statement. */
    void write(Auction auction, LogEntry entry, MaximumBid bid) {
        Sql.update(
                database,
                "WITH logged AS (" + ENTRY + "), kept AS (" + MAXIMUM + ")" + STATE,
                parameters(auction, entry, bid));
    }

    /** Orders the auction decides about, the earliest created first. */
    List<AuctionClosed.Entry> entries(Auction auction) {
        return Sql.query(
                database,
                "SELECT order_id, customer_id FROM auction_entry WHERE auction_id = ? ORDER BY created_at, order_id",
                row -> new AuctionClosed.Entry(row.number("order_id"), row.number("customer_id")),
                auction.id);
    }

    private static @Nullable Object[] parameters(Auction auction, LogEntry entry, @Nullable MaximumBid bid) {
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, auction.id, entry.number(), entry.kind(), entry.at(), entry.bidder());
        Collections.addAll(
                values, minor(entry.price()), auction.opening.currency().getCurrencyCode());
        Collections.addAll(values, entry.leader(), entry.endsAt(), entry.detail(), auction.logHash);
        if (bid != null) {
            Actor actor = Actor.current();
            Collections.addAll(
                    values,
                    auction.id,
                    entry.number(),
                    bid.customerId(),
                    bid.amount().minorUnits());
            Collections.addAll(values, bid.receivedAt(), actor.name(), actor.origin());
        }
        Collections.addAll(values, auction.status, auction.endsAt, auction.moves, minor(auction.price));
        Collections.addAll(values, auction.leader, auction.bids, auction.bidders, auction.logLength);
        Collections.addAll(values, auction.logHash, auction.closedAt, auction.id);
        return values.toArray();
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : amount.minorUnits();
    }

    static Auction auction(Row row) throws SQLException {
        String currency = row.text("currency");
        Auction auction = new Auction(
                AuctionStatus.valueOf(row.text("status")),
                Money.of(row.number("opening_minor"), currency),
                BidLadder.parse(row.text("ladder"), Currency.getInstance(currency)),
                new SoftClose(
                        Duration.ofSeconds(row.number("extension_window_seconds")),
                        Duration.ofSeconds(row.number("extension_seconds")),
                        row.integerOrNull("extensions_max"),
                        row.instantOrNull("latest_end_at")));
        auction.id = row.number("id");
        auction.planId = row.number("plan_id");
        auction.name = row.text("name");
        auction.startsAt = row.instant("starts_at");
        auction.endsAt = row.instant("ends_at");
        auction.moves = row.integer("extensions");
        auction.strikesLimit = row.integer("strikes_limit");
        Long price = row.numberOrNull("price_minor");
        auction.price = price == null ? null : Money.of(price, currency);
        auction.leader = row.numberOrNull("leader_id");
        auction.bids = row.integer("bids");
        auction.bidders = row.integer("bidders");
        auction.logLength = row.integer("log_length");
        auction.logHash = row.text("log_head");
        return auction;
    }

    private static Bidder bidder(Row row, Auction auction, CustomerId customer) throws SQLException {
        Long leader = auction.leader;
        return new Bidder(
                row.text("alias"),
                maximum(row, "own", customer.value(), auction.opening.currency()),
                row.textOrNull("leader_alias"),
                leader == null ? null : maximum(row, "leader", leader, auction.opening.currency()),
                row.number("strikes"));
    }

    static @Nullable MaximumBid maximum(Row row, String whose, long customer, Currency currency) throws SQLException {
        Long minor = row.numberOrNull(whose + "_minor");
        return minor == null ? null : new MaximumBid(customer, new Money(minor, currency), row.instant(whose + "_at"));
    }
}
