package org.backorder.auction;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.customer.Reach;
import org.backorder.money.Money;
import org.backorder.money.Percent;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads auctions by their orders: who may see an order sees its auction, and nobody else can tell that there is one (R1, R39). Maxima are
 * shown to their owners alone, not to staff and not to those above them in the tree.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuctionQuery {
    private static final String ORDER = " FROM backorder b LEFT JOIN auction_entry e ON e.order_id = b.id"
            + " LEFT JOIN auction a ON a.id = e.auction_id";
    private static final String SEEN = " WHERE b.id = ? AND b.status <> 'CANCELLED' AND (? OR b.customer_id = ? OR "
            + Reach.contains("b.customer_id") + ")";
    private static final String VIEW =
            "SELECT a.*, b.id AS order_id, b.customer_id, b.status AS order_status, c.vat_basis_points, own.alias,"
                    + " b.customer_id = ? AS is_own, own_max.maximum_minor AS own_minor, own_max.received_at AS own_at"
                    + ORDER
                    + " JOIN customer c ON c.id = b.customer_id"
                    + " LEFT JOIN auction_bidder own ON own.auction_id = a.id AND own.customer_id = b.customer_id"
                    + " LEFT JOIN LATERAL (SELECT maximum_minor, received_at FROM maximum_bid m WHERE m.auction_id = own.auction_id"
                    + " AND m.customer_id = own.customer_id ORDER BY m.entry DESC LIMIT 1) own_max ON true" + SEEN;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** The auction that decides about an order; refuses with NotFound, and with BidNotTaken (552) when none does. */
    public AuctionView byOrder(Caller caller, long orderId) {
        return find(caller, orderId).orElseThrow(() -> BidNotTaken.noAuction(orderId));
    }

    /** The same, empty when none does. */
    public Optional<AuctionView> find(Caller caller, long orderId) {
        return Sql.one(database, VIEW, row -> Optional.ofNullable(view(row)), parameters(caller, orderId, true))
                .orElseThrow(() -> new NotFound("APPLICATION", Long.toString(orderId)));
    }

    /** The log of the auction that decides about an order, oldest first; refuses like {@link #byOrder}. */
    public Page<LoggedEntry> log(Caller caller, long orderId, PageRequest page) {
        record Log(@Nullable Long auction, long entries) {}
        Log log = Sql.one(
                        database,
                        "SELECT a.id, coalesce(a.log_length, 0) AS entries" + ORDER + SEEN,
                        row -> new Log(row.numberOrNull("id"), row.number("entries")),
                        parameters(caller, orderId, false))
                .orElseThrow(() -> new NotFound("APPLICATION", Long.toString(orderId)));
        if (log.auction() == null) {
            throw BidNotTaken.noAuction(orderId);
        }
        List<LoggedEntry> rows = Sql.query(
                database,
                "SELECT * FROM auction_log WHERE auction_id = ? AND entry <= ? ORDER BY entry OFFSET ? LIMIT ?",
                AuctionQuery::entry,
                log.auction(),
                log.entries(),
                page.first(),
                page.limit());
        return new Page<>(rows, log.entries());
    }

    private static @Nullable Object[] parameters(Caller caller, long orderId, boolean askingForOwn) {
        List<Object> reach = Reach.all(caller.id()).parameters();
        long customer = caller.id().value();
        Object[] seen = {orderId, caller.customer().readsAll(), customer, reach.get(0), reach.get(1), reach.get(2)};
        if (!askingForOwn) {
            return seen;
        }
        Object[] all = new Object[seen.length + 1];
        all[0] = customer;
        System.arraycopy(seen, 0, all, 1, seen.length);
        return all;
    }

    private static @Nullable AuctionView view(Row row) throws SQLException {
        if (row.numberOrNull("id") == null) {
            return null;
        }
        Auction auction = AuctionStore.auction(row);
        long customer = row.number("customer_id");
        MaximumBid own = AuctionStore.maximum(row, "own", customer, auction.opening.currency());
        boolean leads = auction.leader != null && auction.leader == customer;
        // the leader's own maximum decides how little it may raise; everyone else is told what rivals are told
        boolean isOwn = row.flag("is_own");
        Money minimum = isOwn && leads ? auction.bidding(own).minimumFor(customer) : auction.minimumForRivals();
        return new AuctionView(
                new AuctionId(auction.id),
                row.number("order_id"),
                auction.name,
                auction.status,
                row.text("order_status").replace('_', '-'),
                auction.startsAt,
                auction.endsAt,
                auction.opening,
                auction.price,
                minimum,
                auction.bids,
                auction.bidders,
                new Percent(row.integer("vat_basis_points")),
                isOwn ? ownBidding(auction, row.text("alias"), own, leads) : null);
    }

    private static OwnBidding ownBidding(Auction auction, String alias, @Nullable MaximumBid own, boolean leads) {
        BidderStatus status;
        if (own == null) {
            status = BidderStatus.NONE;
        } else if (auction.status.isClosed()) {
            status = leads ? BidderStatus.WON : BidderStatus.LOST;
        } else {
            status = leads ? BidderStatus.LEADING : BidderStatus.OUTBID;
        }
        return new OwnBidding(alias, own == null ? null : own.amount(), status);
    }

    private static LoggedEntry entry(Row row) throws SQLException {
        Long price = row.numberOrNull("price_minor");
        return new LoggedEntry(
                new LogEntry(
                        row.number("auction_id"),
                        row.integer("entry"),
                        LogEntry.Kind.valueOf(row.text("kind")),
                        row.instant("at"),
                        row.textOrNull("bidder"),
                        price == null ? null : Money.of(price, row.text("currency")),
                        row.textOrNull("leader"),
                        row.instant("ends_at"),
                        row.text("detail")),
                row.text("hash"));
    }
}
