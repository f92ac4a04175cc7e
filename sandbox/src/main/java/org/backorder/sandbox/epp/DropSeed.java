package org.backorder.sandbox.epp;

import java.time.Instant;

/** A name to be purged at an instant of scenario time; listed names appear on the published drop list. */
public record DropSeed(String name, Instant dropAt, boolean listed) {}
