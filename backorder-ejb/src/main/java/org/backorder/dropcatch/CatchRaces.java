package org.backorder.dropcatch;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import org.backorder.epp.Accreditation;
import org.backorder.epp.AccreditationQuery;
import org.backorder.epp.EppClock;
import org.backorder.epp.RegistryConnections;
import org.backorder.epp.wire.EppSessionPool;
import org.backorder.time.Elapsed;

/** The races of this node, at most one per registry; a plan that becomes due joins the race under way. */
@ApplicationScoped
class CatchRaces {
    private static final System.Logger LOG = System.getLogger(CatchRaces.class.getName());
    private static final Duration WARM_SPREAD = Duration.ofMillis(500);
    private static final Duration WARM_PATIENCE = Duration.ofSeconds(2);

    @Inject
    RegistryConnections connections;

    @Inject
    AccreditationQuery accreditations;

    @Inject
    CatchPlanStore plans;

    @Inject
    CatchAttemptStore attempts;

    @Inject
    RecordAttempts record;

    @Inject
    DecideCatch decide;

    @Inject
    InstantSource time;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    ManagedThreadFactory managedThreads;

    private final Map<String, OpenRace> races = new LinkedHashMap<>();

    /** Lets leased plans race; answers at once, the work goes on on the race's threads. */
    void start(List<CatchPlan> due) {
        Map<String, List<CatchPlan>> byRegistry = due.stream()
                .collect(Collectors.groupingBy(CatchPlan::registryId, LinkedHashMap::new, Collectors.toList()));
        byRegistry.forEach(this::join);
    }

    private synchronized void join(String registry, List<CatchPlan> due) {
        OpenRace race = races.get(registry);
        if (race == null || !race.roster.enter(due)) {
            race = open(registry, due);
            races.put(registry, race);
        }
        OpenRace joined = race;
        threads().newThread(() -> joined.prepare(due)).start();
    }

    private ThreadFactory threads() {
        return managedThreads;
    }

    private OpenRace open(String registry, List<CatchPlan> due) {
        OpenRace race = new OpenRace(registry, due);
        race.roster.enter(due);
        threads().newThread(race.recorder).start();
        threads().newThread(race::pace).start();
        return race;
    }

    /** Opens the sessions of registries at which names will be raced for soon. */
    void warm(List<String> registries) {
        for (String registry : registries) {
            connections.pools(registry).forEach(pool -> pool.open(pool.setup().sessions(), WARM_SPREAD));
        }
    }

    /** Plans this node is racing for. */
    synchronized Set<Long> racing() {
        Set<Long> ids = new HashSet<>();
        races.values().forEach(race -> ids.addAll(race.roster.ids()));
        return ids;
    }

    @PreDestroy
    synchronized void stop() {
        races.values().forEach(race -> {
            race.race.stop();
            race.roster.end();
        });
        races.clear();
    }

    /** A race with its threads' parts. */
    private final class OpenRace {
        private final EppClock clock = new EppClock(Elapsed::nanoTime, time);
        private final RaceRoster roster = new RaceRoster();
        private final List<EppSessionPool> pools;
        private final RaceSessions sessions;
        private final RaceRecorder recorder;
        private final RegistryRace race;
        private final ResolveUnknownAttempts resolve;

        OpenRace(String registry, List<CatchPlan> due) {
            CatchPolicy policy = due.get(0).policy();
            pools = connections.pools(registry);
            Map<String, Integer> failing = new HashMap<>();
            Map<String, String> trustees = new HashMap<>();
            Integer budget = policy.failingPerDay();
            for (Accreditation accreditation : accreditations.at(registry)) {
                trustees.put(accreditation.registrar(), accreditation.trusteeContact());
                if (budget != null) {
                    int spent = attempts.failingSince(
                            accreditation.registrar(), clock.now().minus(1, ChronoUnit.DAYS));
                    failing.put(accreditation.registrar(), Math.max(0, budget - spent));
                }
            }
            sessions = new RaceSessions(pools, policy, failing, clock);
            recorder = new RaceRecorder(plans, attempts, record, decide, clock, sessions::ids, roster);
            race = new RegistryRace(
                    clock, sessions, new RaceReferee(clock, recorder, sessions.registrars()), recorder, roster);
            resolve = new ResolveUnknownAttempts(race, sessions, recorder, attempts, trustees);
        }

        void pace() {
            try {
                race.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "a race broke off; its leases run out and its plans are taken again", e);
            } finally {
                roster.end();
                race.end();
                sessions.release();
            }
        }

        /** Warm sessions, open attempts resolved, this round's attempts recorded: then the names go to the pacer. */
        void prepare(List<CatchPlan> due) {
            try {
                for (EppSessionPool pool : pools) {
                    pool.open(
                            Math.min(
                                    pool.setup().sessions(), due.get(0).policy().sessions()),
                            WARM_SPREAD);
                    pool.awaitOpen(1, WARM_PATIENCE);
                }
                Instant now = clock.now();
                List<RacedName> ready = resolve.before(due, now);
                if (!ready.isEmpty()) {
                    recorder.recordAhead(ready, sessions.registrars());
                }
                for (RacedName name : ready) {
                    roster.prepared(name);
                    race.add(name);
                }
            } catch (RuntimeException e) {
                // The leases run out and the plans are taken again; standing in the roster they would never be.
                LOG.log(Level.ERROR, "a race could not be prepared", e);
                due.forEach(roster::leave);
            }
        }
    }
}
