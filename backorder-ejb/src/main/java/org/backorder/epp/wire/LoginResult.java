package org.backorder.epp.wire;

import org.jspecify.annotations.Nullable;

/**
 * How opening a session went.
 *
 * @param isDone true when the session is logged in
 * @param code the refusing result code, or 0
 * @param reason why it did not work, or null when it did
 * @param isFinal trying again cannot help until an operator changes something
 */
record LoginResult(boolean isDone, int code, @Nullable String reason, boolean isFinal) {
    static final LoginResult DONE = new LoginResult(true, 0, null, false);
    static final LoginResult NOT_TRIED = new LoginResult(false, 0, null, false);

    static LoginResult misconfigured(String reason) {
        return new LoginResult(false, 0, reason, true);
    }

    static LoginResult refused(int code, String message, boolean isFinal) {
        return new LoginResult(false, code, "login refused with " + code + ": " + message, isFinal);
    }
}
