package org.backorder.dropcatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.response.EppResponse;
import org.backorder.epp.response.ResponseData.DomainState;
import org.backorder.epp.response.ResultCode;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code info} says about a name we race for (registries.md 1.7).
 *
 * @param state what the registry holds, or null when it said nothing about the name
 */
record Finding(Kind kind, @Nullable DomainState state) {
    /** Registries cut creation dates to seconds, and both clocks are only nearly right. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    /** The conclusions. */
    enum Kind {
        /** Registered with us: caught. */
        OURS,
        /** Registered with another since the drop: lost. */
        LOST,
        /** Still with its old holder on the way to its purge: go on. */
        NOT_YET,
        /** With its old holder and no longer on the way out: restored or renewed. */
        KEPT,
        /** Free: create at once. */
        FREE,
        /** Ours when the registry has decided. */
        PENDING,
        /** No answer that tells anything: ask again. */
        UNKNOWN
    }

    /**
     * Concludes.
     *
     * @param before what the registry held before the drop, or null when that was not seen
     * @param registrars our accounts there
     */
    static Finding of(EppOutcome outcome, @Nullable DomainState before, Instant earliest, Set<String> registrars) {
        EppResponse response = outcome.answer().orElse(null);
        if (response == null) {
            return new Finding(Kind.UNKNOWN, null);
        }
        if (response.code() == ResultCode.OBJECT_DOES_NOT_EXIST) {
            return new Finding(Kind.FREE, null);
        }
        DomainState state = response.data(DomainState.class).orElse(null);
        if (!response.succeeded() || state == null || state.sponsor() == null) {
            return new Finding(Kind.UNKNOWN, state);
        }
        return new Finding(kind(response, state, before, earliest, registrars), state);
    }

    private static Kind kind(
            EppResponse response,
            DomainState state,
            @Nullable DomainState before,
            Instant earliest,
            Set<String> registrars) {
        if (isNew(state, before, earliest)) {
            if (registrars.stream().noneMatch(ours -> ours.equalsIgnoreCase(state.sponsor()))) {
                return Kind.LOST;
            }
            return state.statuses().contains("pendingCreate") ? Kind.PENDING : Kind.OURS;
        }
        boolean leaving = state.isPendingDelete() || response.rgpStatuses().contains("pendingDelete");
        return leaving ? Kind.NOT_YET : Kind.KEPT;
    }

    /** Registered anew: another object than before the drop, or, where that was not seen, one created since. */
    private static boolean isNew(DomainState state, @Nullable DomainState before, Instant earliest) {
        if (before != null) {
            return !Objects.equals(before.createdAt(), state.createdAt())
                    || !Objects.equals(before.roid(), state.roid());
        }
        return state.createdAt() != null && !state.createdAt().isBefore(earliest.minus(MARGIN));
    }
}
