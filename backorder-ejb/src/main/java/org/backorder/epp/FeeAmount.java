package org.backorder.epp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fee as registries state it (RFC 8748): up to six decimals, so counted in millionths of the currency. A fee is compared with the profile's and repeated
 * in a create; money that customers pay is {@code Money}.
 */
public record FeeAmount(String currency, long millionths) {
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,6}))?");
    private static final long SCALE = 1_000_000;
    private static final int DECIMALS = 6;
    private static final int SHOWN_DECIMALS = 2;

    public FeeAmount {
        if (currency.length() != 3 || millionths < 0) {
            throw new IllegalArgumentException("not a fee: " + currency + ' ' + millionths);
        }
    }

    /** Reads a decimal such as {@code 5.00}; null when it is no amount we can hold exactly. */
    public static @Nullable FeeAmount read(@Nullable String currency, @Nullable String decimal) {
        if (currency == null || decimal == null || currency.length() != 3) {
            return null;
        }
        Matcher matcher = DECIMAL.matcher(decimal.strip());
        if (!matcher.matches()) {
            return null;
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        long parts = Long.parseLong(fraction + "0".repeat(DECIMALS - fraction.length()));
        return new FeeAmount(currency, Long.parseLong(matcher.group(1)) * SCALE + parts);
    }

    /** Both together; a create that is charged in several parts costs their sum. */
    public FeeAmount plus(FeeAmount other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("fees in " + currency + " and " + other.currency);
        }
        return new FeeAmount(currency, Math.addExact(millionths, other.millionths));
    }

    /** The amount for the wire: at least two decimals, no further zeros. */
    public String decimal() {
        String fraction = Long.toString(SCALE + millionths % SCALE).substring(1);
        int end = DECIMALS;
        while (end > SHOWN_DECIMALS && fraction.charAt(end - 1) == '0') {
            end--;
        }
        return millionths / SCALE + "." + fraction.substring(0, end);
    }
}
