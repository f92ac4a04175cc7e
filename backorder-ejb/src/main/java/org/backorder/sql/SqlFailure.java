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

    /** True for a deadlock or serialisation failure, which the edge may repeat from the start of the transaction. */
    public boolean mayBeRepeated() {
        return "40001".equals(state) || "40P01".equals(state);
    }
}
