package org.backorder.auction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an auction's log and the one place that says how it is written down and hashed (R38, decision 0024). An entry's hash is
 * SHA-256, in lower-case hex, over the UTF-8 bytes of the hash before it, a line feed and {@link #canonical()}; before the first
 * entry stands {@link #BEFORE_THE_FIRST}. Whoever holds the lines and the hashes can so verify the log without us.
 *
 * @param number from 1, without gaps
 * @param at UTC: the start for OPENED, the receipt time for bids, the end for CLOSED
 * @param bidder alias of who bid; only for bids
 * @param price what the leader would pay after this entry; absent while nobody has bid
 * @param leader alias of who leads after this entry
 * @param endsAt the end as it stands after this entry, UTC
 * @param detail OPENED: {@code name/currency/opening/ladder}; CLOSED: {@code SOLD} or {@code UNSOLD}; bids: {@code -}. Visible ASCII
 */
public record LogEntry(
        long auctionId,
        int number,
        Kind kind,
        Instant at,
        @Nullable String bidder,
        @Nullable Money price,
        @Nullable String leader,
        Instant endsAt,
        String detail) {
    /** What stands for the hash before the first entry. */
    public static final String BEFORE_THE_FIRST = "0".repeat(64);
    /** What stands where there is nothing. */
    static final String NONE = "-";

    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    /** What happened. */
    public enum Kind {
        /** Bids are taken from here on. */
        OPENED,
        /** A customer who did not lead entered a maximum. */
        BID,
        /** The leader raised its own maximum; price and leader stay. */
        RAISE,
        /** The outcome. */
        CLOSED
    }

    /** Refuses texts that would make two readings of one line. */
    public LogEntry {
        if (!isVisible(detail) || !isVisible(shown(bidder)) || !isVisible(shown(leader))) {
            throw new IllegalArgumentException("blanks or signs beyond ASCII in an entry: " + detail);
        }
    }

    /** The entry as one line: these fields in this order, one blank between two, instants with six decimals. */
    public String canonical() {
        return String.join(
                " ",
                "v=1",
                "auction=" + auctionId,
                "entry=" + number,
                "kind=" + kind,
                "at=" + instant(at),
                "bidder=" + shown(bidder),
                "price=" + (price == null ? NONE : price.decimal()),
                "leader=" + shown(leader),
                "ends=" + instant(endsAt),
                "detail=" + detail);
    }

    /** The entry's hash after that of the entry before. */
    public String hash(String before) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((before + "\n" + canonical()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String shown(@Nullable String alias) {
        return alias == null ? NONE : alias;
    }

    private static String instant(Instant instant) {
        return MICROS.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static boolean isVisible(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
