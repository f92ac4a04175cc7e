package org.backorder.order;

/** Why an order ended without the name, in the words of rules.md; shown as STATUSREASON. */
public record FailureReason(String text) {
    /** Unfunded at the finalization date (R24). */
    public static final FailureReason INSUFFICIENT_FUNDS = new FailureReason("INSUFFICIENT_FUNDS");
    /** Someone else sponsors the name now (R26). */
    public static final FailureReason LOST = new FailureReason("LOST");
    /** The registry did not release the name in its window, or the name left the list (R14, R26). */
    public static final FailureReason NOT_DROPPED = new FailureReason("NOT_DROPPED");
    /** Nothing could be sent for the name until its release: no accreditation, or a release mode the engine does not serve. */
    public static final FailureReason NOT_ATTEMPTED = new FailureReason("NOT_ATTEMPTED");
    /** A regular order of another customer won over this Lite one (R29, R30). */
    public static final FailureReason REGULAR_BACKORDER_PREFERRED = new FailureReason("REGULAR_BACKORDER_PREFERRED");
    /** An earlier order of another customer won (R31, R32). */
    public static final FailureReason EARLIER_ORDER_PREFERRED = new FailureReason("EARLIER_ORDER_PREFERRED");
    /** Another order of the same customer won (R8). */
    public static final FailureReason OWN_ORDER_PREFERRED = new FailureReason("OWN_ORDER_PREFERRED");

    /** The registry refused the name with that EPP result code (R26). */
    public static FailureReason refused(int code) {
        return new FailureReason("REFUSED_" + code);
    }

    @Override
    public String toString() {
        return text;
    }
}
