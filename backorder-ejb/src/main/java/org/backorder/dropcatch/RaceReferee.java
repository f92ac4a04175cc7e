package org.backorder.dropcatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.backorder.dropcatch.CatchPlanStore.Decision;
import org.backorder.epp.EppClock;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.response.EppResponse;
import org.backorder.epp.response.ResponseData.DomainState;
import org.jspecify.annotations.Nullable;

/** Judges answers while a race runs (registries.md 1.6 and 1.7): what a code means, when to ask, when a name is decided. On the pacer's thread. */
final class RaceReferee {
    private static final long ASK_AGAIN = Duration.ofMillis(100).toNanos();
    private static final long SIBLING_WAIT = Duration.ofMillis(10).toNanos();
    private static final int CONFIRMATIONS = 4;
    private static final Duration RESOLVE_AFTER = Duration.ofSeconds(3);

    private final EppClock clock;
    private final RaceRecorder recorder;
    private final Set<String> registrars;

    RaceReferee(EppClock clock, RaceRecorder recorder, Set<String> registrars) {
        this.clock = clock;
        this.recorder = recorder;
        this.registrars = registrars;
    }

    /** The outcome of one create. */
    void judge(Shot shot, EppOutcome outcome, long nowNanos, List<RacedName> names) {
        RacedName name = shot.name();
        EppResponse response = outcome.answer().orElse(null);
        name.answered(response == null ? null : Integer.valueOf(response.code()));
        if (response == null) {
            boolean unknown = outcome instanceof EppOutcome.Unknown;
            recorder.completed(shot.attempt(outcome, AttemptState.UNKNOWN));
            if (unknown) {
                name.pause(); // T13: no second create before an info has told what became of this one
                name.askFrom(nowNanos);
            }
            return;
        }
        CreateVerdict verdict =
                CreateVerdict.of(response.results().get(0), name.plan().policy().ownCodes());
        recorder.completed(shot.attempt(outcome, state(verdict, response)));
        apply(verdict, shot, response, nowNanos, names);
    }

    private static AttemptState state(CreateVerdict verdict, EppResponse response) {
        return switch (verdict) {
            case WON -> AttemptState.WON;
            case PENDING -> AttemptState.PENDING;
            case TAKEN, SESSION_ENDED -> AttemptState.NOT_YET;
            // 2500: the server closed; whether it carried the command out is not said.
            case FAILED -> response.code() == 2500 ? AttemptState.UNKNOWN : AttemptState.NOT_YET;
            case REFUSED, ACCOUNT_REFUSED -> AttemptState.REFUSED;
        };
    }

    private void apply(CreateVerdict verdict, Shot shot, EppResponse response, long nowNanos, List<RacedName> names) {
        RacedName name = shot.name();
        boolean past = name.shots().isPastRelease(nowNanos, shot.aim());
        switch (verdict) {
            case WON, PENDING -> {
                shot.session().succeeded();
                name.won(response.code());
                name.askFrom(nowNanos);
            }
            case TAKEN -> {
                if (past) { // before the release a name that exists says nothing
                    name.askSoon(nowNanos);
                }
            }
            case FAILED -> {
                name.askFrom(nowNanos);
                if (response.code() == 2500) {
                    name.pause();
                }
            }
            case SESSION_ENDED -> name.goOn();
            case REFUSED -> refuse(name, response.code());
            case ACCOUNT_REFUSED -> names.forEach(other -> refuse(other, response.code()));
        }
    }

    private void refuse(RacedName name, int code) {
        if (!name.isClosed() && name.wonCode() == null) {
            finish(name, Decision.missed(CatchState.REFUSED, code, null));
        }
    }

    /** True when it is time to ask the registry about a name. */
    boolean wantsToAsk(RacedName name, long nowNanos) {
        return name.wantsToAsk(nowNanos);
    }

    /** The answer to a question about a raced name. */
    void hear(RacedName name, EppOutcome outcome, long nowNanos) {
        Finding finding = Finding.of(outcome, name.before(), name.plan().earliestAt(), registrars);
        name.heard(nowNanos + ASK_AGAIN);
        if (name.isClosed()) {
            return;
        }
        switch (finding.kind()) {
            case OURS ->
                finish(name, caught(finding.state(), name.wonCode() == null ? name.lastCode() : name.wonCode()));
            case LOST -> lost(name, finding, nowNanos);
            case KEPT -> finish(name, Decision.missed(CatchState.NOT_DROPPED, name.lastCode(), sponsor(finding)));
            case FREE -> free(name, nowNanos);
            case NOT_YET -> {
                name.goOn();
                name.noQuestion();
            }
            case PENDING -> {
                int round = name.plan().round() + 1;
                putBack(
                        name,
                        CatchState.RESOLVING,
                        round,
                        Ladder.delay(round, name.plan().policy()));
            }
            case UNKNOWN -> unclear(name, nowNanos);
        }
    }

    /** Siblings may still be under way: one of them may have won. */
    private void lost(RacedName name, Finding finding, long nowNanos) {
        if (name.isIdle()) {
            finish(name, Decision.missed(CatchState.LOST, name.lastCode(), sponsor(finding)));
        } else {
            name.pause();
            name.askFrom(nowNanos + SIBLING_WAIT);
        }
    }

    private void free(RacedName name, long nowNanos) {
        name.goOn();
        name.noQuestion();
        if (name.wonCode() == null) {
            name.shots().fireAt(nowNanos);
        } else if (name.asked() > CONFIRMATIONS) {
            putBack(name, CatchState.RESOLVING, name.plan().round(), RESOLVE_AFTER);
        } else {
            name.askFrom(nowNanos + ASK_AGAIN);
        }
    }

    private void unclear(RacedName name, long nowNanos) {
        if (name.asked() > CONFIRMATIONS) {
            CatchState state = name.wonCode() != null || name.isPaused() ? CatchState.RESOLVING : CatchState.WAITING;
            putBack(name, state, name.plan().round() + (state == CatchState.WAITING ? 1 : 0), RESOLVE_AFTER);
        } else {
            name.askFrom(nowNanos + (ASK_AGAIN << name.asked()));
        }
    }

    /** Ends names whose round is over or whose plan is no longer ours. */
    void settle(List<RacedName> names, Aim aim, long nowNanos) {
        for (RacedName name : names) {
            if (name.isDropped()) {
                recorder.abandon(name);
                name.close();
            } else if (name.wonCode() == null
                    && !name.isPaused()
                    && name.isIdle()
                    && !name.hasQuestion()
                    && name.shots().isOver(nowNanos)) {
                endRound(name);
            }
        }
    }

    private void endRound(RacedName name) {
        Instant now = clock.now();
        if (!now.isBefore(name.plan().windowEndAt())) {
            finish(name, Decision.missed(CatchState.NOT_DROPPED, name.lastCode(), null));
        } else {
            int round = name.plan().round() + 1;
            putBack(
                    name,
                    CatchState.WAITING,
                    round,
                    Ladder.delay(round, name.plan().policy()));
        }
    }

    private void putBack(RacedName name, CatchState state, int round, Duration delay) {
        name.close();
        Instant next = clock.now().plus(delay);
        Instant end = name.plan().windowEndAt();
        // The last try is at the end of the window; what is not resolved by then is asked about until it is.
        recorder.putBack(name, state, round, state == CatchState.WAITING && next.isAfter(end) ? end : next);
    }

    private void finish(RacedName name, Decision decision) {
        name.close();
        recorder.decide(name, decision);
    }

    static Decision caught(@Nullable DomainState state, @Nullable Integer code) {
        if (state == null) {
            throw new IllegalStateException("a catch without the registry's word on it");
        }
        return new Decision(
                CatchState.CAUGHT, code, state.sponsor(), state.roid(), state.createdAt(), state.expiresAt());
    }

    private static @Nullable String sponsor(Finding finding) {
        return finding.state() == null ? null : finding.state().sponsor();
    }
}
