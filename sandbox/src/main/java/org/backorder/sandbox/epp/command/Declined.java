package org.backorder.sandbox.epp.command;

import org.jspecify.annotations.Nullable;

/** A command the registry understands and does not carry out, with its result code (RFC 5730 section 3). */
public final class Declined extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final @Nullable String ownCode;

    public Declined(int code, String reason) {
        this(code, reason, null);
    }

    /** @param ownCode the registry's own code, sent as an extValue */
    public Declined(int code, String reason, @Nullable String ownCode) {
        super(reason);
        this.code = code;
        this.ownCode = ownCode;
    }

    public int code() {
        return code;
    }

    public @Nullable String ownCode() {
        return ownCode;
    }
}
