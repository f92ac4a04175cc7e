package org.backorder.sandbox.epp.store;

import org.jspecify.annotations.Nullable;

/** A create answered 1001: settled at {@code until} (microseconds of scenario time), for or against the registrar. */
public record PendingCreate(
        long until, boolean success, @Nullable String clTRID, String svTRID) {}
