package org.backorder.registry;

import java.time.Instant;

/** The calendar of drops: a pure function from a profile and a listed date to all instants of the drop (R13, traps T01 to T04). */
public final class DropSchedule {
    private DropSchedule() {}

    /** All instants for a name listed with that drop instant. */
    public static DropTimes times(DropProfile profile, Instant listedDrop) {
        Instant end = listedDrop.plus(profile.release().window());
        Instant finalization = listedDrop.minus(profile.finalizationLead());
        return new DropTimes(
                listedDrop,
                end,
                end.plus(profile.release().tryFor()),
                finalization,
                finalization.minus(profile.fundingLead()));
    }
}
