package org.backorder.dropcatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.backorder.epp.EppClock;
import org.backorder.epp.wire.ClTrids;
import org.backorder.epp.wire.ClockOffset;
import org.backorder.epp.wire.EppSession;
import org.backorder.epp.wire.EppSessionPool;
import org.backorder.epp.wire.TokenBucket;
import org.jspecify.annotations.Nullable;

/** The sessions of a race over all accreditations at its registry, reserved as they open and given back at the end. The pacer's, but for the pools' facts. */
final class RaceSessions {
    private final List<EppSessionPool> pools;
    private final EppClock clock;
    private final Map<String, TokenBucket> creates = new HashMap<>();
    private final Map<String, AtomicInteger> failingLeft = new HashMap<>();
    private final List<RaceSession> sessions = new ArrayList<>();
    private final int mostPerPool;
    private int turn;
    private volatile Aim aim;

    /** @param failing creates on taken names each registrar may still have today; absent for no budget */
    RaceSessions(List<EppSessionPool> pools, CatchPolicy policy, Map<String, Integer> failing, EppClock clock) {
        this.pools = List.copyOf(pools);
        this.clock = clock;
        this.mostPerPool = policy.sessions();
        this.aim = Aim.at(clock, Optional.empty(), List.of());
        for (EppSessionPool pool : pools) {
            String registrar = pool.setup().registrar();
            creates.put(registrar, new TokenBucket(policy.perSecond(), clock.nanos()));
            failingLeft.put(registrar, new AtomicInteger(failing.getOrDefault(registrar, Integer.MAX_VALUE / 2)));
        }
    }

    Set<String> registrars() {
        return pools.stream().map(pool -> pool.setup().registrar()).collect(Collectors.toSet());
    }

    /** Makes clTRIDs for that registrar's attempts. */
    ClTrids ids(String registrar) {
        return pools.stream()
                .filter(pool -> pool.setup().registrar().equals(registrar))
                .findFirst()
                .orElseThrow()
                .ids();
    }

    int size() {
        return Math.max(1, sessions.size());
    }

    Aim aim() {
        return aim;
    }

    /** Drops closed sessions and reserves newly opened ones. */
    void refresh(long nowNanos) {
        sessions.removeIf(session -> !session.isOpen());
        for (EppSessionPool pool : pools) {
            String registrar = pool.setup().registrar();
            long held = sessions.stream()
                    .filter(s -> s.registrar().equals(registrar))
                    .count();
            if (held < mostPerPool) {
                for (EppSession session : pool.reserve(Math.toIntExact(mostPerPool - held))) {
                    sessions.add(new RaceSession(session, registrar, bucket(registrar), budget(registrar), nowNanos));
                }
            }
        }
    }

    private TokenBucket bucket(String registrar) {
        return creates.computeIfAbsent(registrar, key -> new TokenBucket(null, clock.nanos()));
    }

    private AtomicInteger budget(String registrar) {
        return failingLeft.computeIfAbsent(registrar, key -> new AtomicInteger());
    }

    /** Says hello on sessions whose last measurement is old. */
    void measure(long nowNanos) {
        sessions.forEach(session -> session.helloIfStale(nowNanos));
    }

    /** Aims anew from what has been measured so far. */
    Aim measuredAim() {
        List<Duration> medians = new ArrayList<>();
        for (RaceSession session : sessions) {
            session.session().roundTrips().median().ifPresent(medians::add);
        }
        Optional<ClockOffset.Estimate> offset =
                pools.isEmpty() ? Optional.empty() : pools.get(0).clockOffset();
        aim = Aim.at(clock, offset, medians);
        return aim;
    }

    /** A session with nothing to do, or null. */
    @Nullable
    RaceSession free(long nowNanos) {
        for (int i = 0; i < sessions.size(); i++) {
            RaceSession session = sessions.get((turn + i) % sessions.size());
            if (session.isFree() && session.session().readyNanos() - nowNanos <= 0) {
                turn = (turn + i + 1) % sessions.size();
                return session;
            }
        }
        return null;
    }

    /** Claims a session on which a create of that name may leave now: recorded, within gap, rate and budget. */
    @Nullable
    RaceSession claimForCreate(@Nullable Duration gap, long nowNanos, RacedName name) {
        for (int i = 0; i < sessions.size(); i++) {
            RaceSession session = sessions.get((turn + i) % sessions.size());
            if (!name.recorded(session.registrar()).isEmpty() && session.claimForCreate(gap, nowNanos)) {
                turn = (turn + i + 1) % sessions.size();
                return session;
            }
        }
        return null;
    }

    /** Gives everything back. */
    void release() {
        for (EppSessionPool pool : pools) {
            pool.unreserve(sessions.stream().map(RaceSession::session).toList());
        }
        sessions.clear();
    }
}
