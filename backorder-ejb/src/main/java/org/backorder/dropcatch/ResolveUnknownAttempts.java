package org.backorder.dropcatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.backorder.dropcatch.CatchPlanStore.Decision;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.command.ContactRole;
import org.backorder.epp.command.CreateFrame;
import org.backorder.epp.command.DomainCreate;
import org.backorder.epp.response.ResponseData.DomainState;
import org.backorder.epp.wire.ClTrids;
import org.jspecify.annotations.Nullable;

/**
 * Before any create of a round: asks the registry about every plan taken. Attempts without an outcome, of a node that died or a line that broke, are
 * resolved by the answer (T34); a restored name ends its race before it starts; the others learn what the registry held before the drop.
 */
final class ResolveUnknownAttempts {
    private final RegistryRace race;
    private final RaceSessions sessions;
    private final RaceRecorder recorder;
    private final CatchAttemptStore attempts;
    private final Map<String, String> trustees;

    /** @param trustees trustee contact by registrar */
    ResolveUnknownAttempts(
            RegistryRace race,
            RaceSessions sessions,
            RaceRecorder recorder,
            CatchAttemptStore attempts,
            Map<String, String> trustees) {
        this.race = race;
        this.sessions = sessions;
        this.recorder = recorder;
        this.attempts = attempts;
        this.trustees = trustees;
    }

    /** Answers the names to race for in this round; all other plans have been decided or put back. */
    List<RacedName> before(List<CatchPlan> plans, Instant now) {
        Set<Long> open = new HashSet<>(attempts.plansWithOpenAttempts(
                plans.stream().mapToLong(CatchPlan::id).toArray()));
        Map<CatchPlan, CompletableFuture<EppOutcome>> answers = new HashMap<>();
        for (CatchPlan plan : plans) {
            answers.put(plan, race.ask(plan.name()));
        }
        List<RacedName> ready = new ArrayList<>();
        for (CatchPlan plan : plans) {
            Finding finding = Finding.of(
                    answers.getOrDefault(plan, CompletableFuture.completedFuture(new EppOutcome.NotSent("not asked")))
                            .join(),
                    null,
                    plan.earliestAt(),
                    sessions.registrars());
            RacedName name = conclude(plan, finding, open.contains(plan.id()), now);
            if (name != null) {
                ready.add(name);
            }
        }
        return ready;
    }

    private @Nullable RacedName conclude(CatchPlan plan, Finding finding, boolean open, Instant now) {
        DomainState state = finding.state();
        RacedName name = name(plan, finding.kind() == Finding.Kind.NOT_YET ? state : null, now);
        String sponsor = state == null ? null : state.sponsor();
        boolean pastEnd = now.isAfter(plan.windowEndAt());
        switch (finding.kind()) {
            case OURS -> recorder.decide(name, RaceReferee.caught(state, null));
            case LOST -> recorder.decide(name, Decision.missed(CatchState.LOST, null, sponsor));
            case KEPT -> recorder.decide(name, Decision.missed(CatchState.NOT_DROPPED, null, sponsor));
            case PENDING -> later(name, CatchState.RESOLVING, now);
            case UNKNOWN -> {
                if (open) {
                    later(name, CatchState.RESOLVING, now);
                    return null;
                }
                return pastEnd ? over(name) : name;
            }
            case NOT_YET, FREE -> {
                if (open) {
                    attempts.resolve(plan.id());
                }
                return pastEnd ? over(name) : name;
            }
        }
        return null;
    }

    private @Nullable RacedName over(RacedName name) {
        recorder.decide(name, Decision.missed(CatchState.NOT_DROPPED, null, null));
        return null;
    }

    private void later(RacedName name, CatchState state, Instant now) {
        int round = name.plan().round() + 1;
        recorder.putBack(
                name, state, round, now.plus(Ladder.delay(round, name.plan().policy())));
    }

    private RacedName name(CatchPlan plan, @Nullable DomainState before, Instant now) {
        Map<String, CreateFrame> frames = new HashMap<>();
        trustees.forEach(
                (registrar, trustee) -> frames.put(registrar, CreateFrame.of(create(plan, trustee), ClTrids.LENGTH)));
        return new RacedName(plan, frames, before, Shots.of(plan, now));
    }

    /** R27: the operator is owner and every other contact, as trustee. */
    private static DomainCreate create(CatchPlan plan, String trustee) {
        return new DomainCreate(
                plan.name(),
                plan.years(),
                List.of(),
                trustee,
                List.of(
                        new ContactRole("admin", trustee),
                        new ContactRole("tech", trustee),
                        new ContactRole("billing", trustee)),
                plan.authInfo(),
                null);
    }
}
