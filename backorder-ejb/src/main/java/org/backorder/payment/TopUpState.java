package org.backorder.payment;

import java.util.Arrays;

/** Where a top-up stands. */
public enum TopUpState {
    /** PayPal has not answered yet. */
    NEW,
    /** The buyer has not decided yet. */
    PENDING,
    /** The buyer has approved; the money is being taken. */
    APPROVED,
    /** Booked on the account. */
    COMPLETED,
    /** The buyer declined, or let it expire. */
    DECLINED,
    /** PayPal refused; nothing was taken. */
    FAILED,
    /** Another amount came in than was asked for; an operator decides. */
    REVIEW;

    /** True while something may still happen. */
    public boolean isOpen() {
        return this == NEW || this == PENDING || this == APPROVED;
    }

    static String[] open() {
        return Arrays.stream(values())
                .filter(TopUpState::isOpen)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
