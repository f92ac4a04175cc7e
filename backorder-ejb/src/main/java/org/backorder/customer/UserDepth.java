package org.backorder.customer;

/** How far down the tree of users a list reaches (api.md 7), counted in steps below the user it begins with (R1). */
public enum UserDepth {
    /** The user's own objects. */
    SELF(0, 0),
    /** Those of its direct subusers. */
    SUBUSER(1, 1),
    /** The user's own and those of everyone below it. */
    ALL(0, Integer.MAX_VALUE);

    private final int least;
    private final int most;

    UserDepth(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Steps below, at least. */
    public int least() {
        return least;
    }

    /** Steps below, at most. */
    public int most() {
        return most;
    }
}
