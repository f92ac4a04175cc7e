package org.backorder.bulk;

/** Where a bulk placement stands. */
public enum BulkState {
    CHECKING,
    CHECKED,
    PLACING,
    PLACED,
    UNDOING,
    UNDONE;

    /** True while lines wait for their turn. */
    public boolean isWorking() {
        return switch (this) {
            case CHECKING, PLACING, UNDOING -> true;
            case CHECKED, PLACED, UNDONE -> false;
        };
    }
}
