package org.backorder.sandbox.paypal;

/** What a fault of the stand-in does; the parameters each kind reads are listed in the module's README. */
public enum PayPalFaultKind {
    /** 503 to every call, nothing is carried out. */
    DOWN,
    /** The answer comes {@code millis} late. */
    SLOW,
    /** The call is carried out; the connection closes without an answer. */
    LOSE_ANSWER,
    /** A capture is refused with INSTRUMENT_DECLINED. */
    INSTRUMENT_DECLINED,
    /** A capture stays PENDING for {@code seconds} of scenario time. */
    CAPTURE_PENDING,
    /** A capture brings {@code value} {@code currency} instead of the order's amount. */
    OTHER_AMOUNT,
    /** Every webhook is sent {@code times} times. */
    DUPLICATE_WEBHOOKS,
    /** No webhook is sent. */
    NO_WEBHOOKS
}
