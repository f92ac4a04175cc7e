package org.backorder.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database refused a statement or could not be reached; the transaction is lost. */
public class SqlFailure extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String state;

    /** Wraps what the driver reported. */
    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState();
    }

    /** True for a broken unique index (SQLSTATE 23505). */
    public boolean isDuplicate() {
        return "23505".equals(state);
    }

    /** True when a lock was waited for longer than the transaction would (SQLSTATE 55P03). */
    public boolean isLockTimeout() {
        return "55P03".equals(state);
    }

    /**
     * True when a deadlock or serialisation failure stands anywhere in the chain, for containers wrap what a bean threw: the edge may repeat
     * the work from the start of its transaction.
     */
    public static boolean mayBeRepeated(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SqlFailure sql && ("40001".equals(sql.state) || "40P01".equals(sql.state))) {
                return true;
            }
        }
        return false;
    }
}
