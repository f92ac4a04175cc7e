package org.backorder.epp.wire;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Client transaction ids: fixed length, unique for ever, and readable in a registry's log. A random tag per maker keeps two nodes, two runs and two
 * databases apart; plan, session and attempt follow where there are any.
 */
public final class ClTrids {
    private static final int RADIX = 36;
    private static final int TAG = 8;
    private static final int PLAN = 8;
    private static final int SESSION = 4;
    private static final int ATTEMPT = 7;
    private static final String MARK = "BO-";

    /** Length of every id; the create frames are rendered for it. */
    public static final int LENGTH = MARK.length() + TAG + 1 + PLAN + 1 + SESSION + 1 + ATTEMPT;

    private final String tag;
    private final AtomicLong sequence = new AtomicLong();

    public ClTrids(RandomGenerator random) {
        this.tag = digits(random.nextLong(power(TAG)), TAG);
    }

    /** For a command that belongs to no plan. */
    public String next(int session) {
        return id(0, session);
    }

    /** For an attempt of a plan on a session: {@code BO-<tag>-<plan>-<session>-<attempt>}. */
    public String id(long plan, int session) {
        return MARK
                + tag
                + '-'
                + digits(plan, PLAN)
                + '-'
                + digits(session, SESSION)
                + '-'
                + digits(sequence.incrementAndGet(), ATTEMPT);
    }

    private static String digits(long value, int length) {
        String digits = Long.toString(value, RADIX).toUpperCase(Locale.ROOT);
        if (value < 0 || digits.length() > length) {
            throw new IllegalArgumentException(value + " does not fit " + length + " characters");
        }
        return "0".repeat(length - digits.length()) + digits;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= RADIX;
        }
        return power;
    }
}
