package org.backorder.web.api;

import java.lang.System.Logger.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A failure of ours, as its caller sees it: try again (421), and a reference under which the log tells what happened. */
public final class Crash {
    private static final System.Logger LOG = System.getLogger(Crash.class.getName());
    private static final int REFERENCE_LENGTH = 12;

    private Crash() {}

    /** Logs the failure and answers with its reference. */
    public static CommandResponse answer(@Nullable Throwable cause) {
        String reference = UUID.randomUUID().toString().replace("-", "").substring(0, REFERENCE_LENGTH);
        LOG.log(Level.ERROR, "command failed, reference " + reference, cause);
        return CommandResponse.of(ResultCode.TRY_AGAIN, "reference " + reference);
    }
}
