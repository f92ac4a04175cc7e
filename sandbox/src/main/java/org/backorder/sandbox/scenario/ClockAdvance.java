package org.backorder.sandbox.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves scenario time to a target, from due instant to due instant, so that every job runs at the very instant it is due and in
 * time order. While a server works in real time (a race), time runs by itself. Two advances never overlap.
 */
public final class ClockAdvance {
    private static final Logger LOG = LoggerFactory.getLogger(ClockAdvance.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    /** A race and what follows it take seconds; work that stays busy for longer hangs. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(5);

    private final ScenarioClock clock;
    private final Supplier<List<ServerClient>> servers;
    private final ReentrantLock one = new ReentrantLock(true);

    /** For the servers that run at the time of each call. */
    public ClockAdvance(ScenarioClock clock, Supplier<List<ServerClient>> servers) {
        this.clock = clock;
        this.servers = servers;
    }

    /** Runs what is due now, without moving time. */
    public void settle() throws IOException, BadCall {
        to(clock.instant());
    }

    /** Moves time to the instant and answers when every job that became due has run. */
    public void to(Instant target) throws IOException, BadCall {
        one.lock();
        try {
            List<ServerClient> running = servers.get();
            if (running.isEmpty()) {
                throw new BadCall(503, "no server runs");
            }
            advance(running, target);
        } finally {
            one.unlock();
        }
    }

    private void advance(List<ServerClient> running, Instant target) throws IOException, BadCall {
        ServerClient.Jobs jobs = jobs(running, List.of());
        List<String> stuck = List.of();
        long busySince = System.nanoTime();
        while (true) {
            if (!jobs.busy().isEmpty()) {
                refuseWhenHanging(jobs, busySince);
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                jobs = jobs(running, List.of());
                continue;
            }
            busySince = System.nanoTime();
            Instant now = clock.instant();
            List<String> overdue = reached(jobs, Instant.MIN, now);
            if (!stuck.containsAll(overdue)) {
                // became due since the last answer: by work that went on, or by real time
                jobs = jobs(running, overdue);
                stuck = stillOverdue(jobs, overdue);
            } else if (now.isBefore(target)) {
                Instant next = next(jobs, now, target);
                clock.jumpTo(next);
                jobs = jobs(running, reached(jobs, now, next));
                stuck = List.of();
            } else {
                return;
            }
        }
    }

    /** The earliest due instant still ahead, or the target. */
    private static Instant next(ServerClient.Jobs jobs, Instant now, Instant target) {
        return jobs.due().stream()
                .map(ServerClient.Due::at)
                .filter(at -> at.isAfter(now) && at.isBefore(target))
                .min(Comparator.naturalOrder())
                .orElse(target);
    }

    private static List<String> reached(ServerClient.Jobs jobs, Instant after, Instant upTo) {
        return jobs.due().stream()
                .filter(due -> due.at().isAfter(after) && !due.at().isAfter(upTo))
                .map(ServerClient.Due::job)
                .distinct()
                .toList();
    }

    /** Those that stay overdue although they were run: they wait for something that is not time, and time does not wait for them. */
    private List<String> stillOverdue(ServerClient.Jobs after, List<String> overdue) {
        List<String> still = reached(after, Instant.MIN, clock.instant());
        if (!after.busy().isEmpty() || !still.containsAll(overdue)) {
            return List.of();
        }
        LOG.warn("overdue and not moving: {}", still);
        return still;
    }

    // side by side, as timers fire on every node at once: locks and leases decide who does what
    private ServerClient.Jobs jobs(List<ServerClient> running, List<String> reached) throws IOException {
        List<ServerClient.Due> due = new ArrayList<>();
        List<String> busy = new ArrayList<>();
        try {
            Duration offset = clock.offset();
            for (ServerClient.Jobs jobs : running.parallelStream()
                    .map(server -> jobs(server, offset, reached))
                    .toList()) {
                due.addAll(jobs.due());
                busy.addAll(jobs.busy());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new ServerClient.Jobs(due, busy);
    }

    private static ServerClient.Jobs jobs(ServerClient server, Duration offset, List<String> reached) {
        try {
            return server.run(offset, reached);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseWhenHanging(ServerClient.Jobs jobs, long since) throws BadCall {
        long minutes = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - since);
        if (minutes >= LONGEST_WORK.toMinutes()) {
            throw new BadCall(504, "still busy after " + minutes + " minutes: " + jobs.busy());
        }
    }
}
