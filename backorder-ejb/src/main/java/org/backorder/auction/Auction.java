package org.backorder.auction;

import java.time.Instant;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/** An auction as a transition works on it: locked, checked, moved, then written with the log entry of the move. */
final class Auction {
    long id;
    long planId;
    String name = "";
    AuctionStatus status;
    Instant startsAt = Instant.EPOCH;
    Instant endsAt = Instant.EPOCH;
    int moves;
    final Money opening;
    final BidLadder ladder;
    final SoftClose softClose;
    int strikesLimit;

    @Nullable
    Money price;

    @Nullable
    Long leader;

    int bids;
    int bidders;
    int logLength;
    String logHash = LogEntry.BEFORE_THE_FIRST;

    @Nullable
    Instant closedAt;

    Auction(AuctionStatus status, Money opening, BidLadder ladder, SoftClose softClose) {
        this.status = status;
        this.opening = opening;
        this.ladder = ladder;
        this.softClose = softClose;
    }

    /** True from the start on, that instant included. */
    boolean hasStarted(Instant at) {
        return !at.isBefore(startsAt);
    }

    /** True from the end on, that instant included: a bid received then is out (R37). */
    boolean isOver(Instant at) {
        return !at.isBefore(endsAt) || status.isClosed();
    }

    /** True when no bid received before the end can be on its way any more. */
    boolean mayBeClosed(Instant now) {
        return !status.isClosed() && !now.isBefore(endsAt.plus(ReceiptTime.GRACE));
    }

    /** The bidding as it stands; the leader's maximum is not kept with the auction. */
    Bidding bidding(@Nullable MaximumBid leaderMaximum) {
        return new Bidding(
                opening,
                ladder,
                price == null || leaderMaximum == null ? null : new Bidding.Lead(leaderMaximum, price));
    }

    /** The least maximum accepted from those who do not lead. */
    Money minimumForRivals() {
        return price == null ? opening : ladder.above(price);
    }

    /** SCHEDULED to OPEN. */
    LogEntry open() {
        moveTo(AuctionStatus.OPEN);
        String detail = String.join("/", name, opening.currency().getCurrencyCode(), opening.decimal(), ladder.text());
        return log(LogEntry.Kind.OPENED, startsAt, null, null, detail);
    }

    /** Takes what a bid made of the bidding: leader, price, and perhaps a later end. */
    LogEntry take(MaximumBid bid, Bidding.Lead lead, boolean first, String alias, String leaderAlias) {
        boolean raise = leader != null && leader == bid.customerId();
        Instant end = softClose.endAfter(endsAt, moves, bid.receivedAt());
        moves += end.equals(endsAt) ? 0 : 1;
        endsAt = end;
        leader = lead.maximum().customerId();
        price = lead.price();
        bids++;
        bidders += first ? 1 : 0;
        LogEntry.Kind kind = raise ? LogEntry.Kind.RAISE : LogEntry.Kind.BID;
        return log(kind, bid.receivedAt(), alias, leaderAlias, LogEntry.NONE);
    }

    /** OPEN to SOLD or UNSOLD. */
    LogEntry close(@Nullable String leaderAlias, Instant now) {
        moveTo(leader == null ? AuctionStatus.UNSOLD : AuctionStatus.SOLD);
        closedAt = now;
        return log(LogEntry.Kind.CLOSED, endsAt, null, leaderAlias, status.name());
    }

    /** The only way a status changes: along the table of {@link AuctionStatus}. */
    private void moveTo(AuctionStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalStateException("auction " + id + " cannot move from " + status + " to " + to);
        }
        status = to;
    }

    private LogEntry log(
            LogEntry.Kind kind, Instant at, @Nullable String bidder, @Nullable String leaderAlias, String detail) {
        LogEntry entry = new LogEntry(id, logLength + 1, kind, at, bidder, price, leaderAlias, endsAt, detail);
        logLength = entry.number();
        logHash = entry.hash(logHash);
        return entry;
    }

    @Override
    public String toString() {
        return "Auction[" + id + " " + name + " " + status + "]";
    }
}
