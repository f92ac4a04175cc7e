package org.backorder.registry;

import java.time.Instant;

/**
 * The instants of one drop (R13), all UTC.
 *
 * @param earliest earliest release the profile allows
 * @param latest latest release the profile allows
 * @param windowEnd when the engine stops trying
 * @param finalizationAt deadline for placing, funding and cancelling
 * @param opensAt from when the price is held (R21)
 */
public record DropTimes(Instant earliest, Instant latest, Instant windowEnd, Instant finalizationAt, Instant opensAt) {}
