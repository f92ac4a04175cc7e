package org.backorder.sandbox.bench;

import java.time.Duration;

/**
 * How punctually the first create for each name leaves, as the flight records tell, while 50 sessions storm: names drop in groups, a group
 * every second, and each group's storm runs over all sessions.
 */
final class PunctualityBench {
    private static final int SESSIONS = 50;
    private static final int PER_INSTANT = 10;
    private static final Duration APART = Duration.ofSeconds(1);
    private static final String FIRST_ATTEMPTS = "(SELECT DISTINCT ON (p.id) p.earliest_at, a.planned_at,"
            + " extract(epoch FROM a.sent_at - a.planned_at) * 1000000 AS late FROM catch_plan p"
            + " JOIN catch_attempt a ON a.plan_id = p.id WHERE a.sent_at IS NOT NULL AND p.%s"
            + " ORDER BY p.id, a.sent_at) first_attempt";

    private final Bench bench;

    PunctualityBench(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        bench.say("punctuality: warming up");
        race("bench-warm", 3);
        int instants = Math.max(1, bench.names() * 3 / 5 / PER_INSTANT);
        String first = race("bench-first", instants);
        long median = bench.number("SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY late) FROM " + first);
        long high = bench.number("SELECT percentile_cont(0.99) WITHIN GROUP (ORDER BY late) FROM " + first);
        long measured = bench.number("SELECT count(*) FROM " + first);
        long overdue = bench.number("SELECT count(*) FROM " + first + " WHERE planned_at > earliest_at");
        String scope = "catch_attempt a JOIN catch_plan p ON p.id = a.plan_id WHERE a.sent_at IS NOT NULL"
                + " AND p.name LIKE 'bench-first-%'";
        long sessions = bench.number("SELECT count(DISTINCT a.session) FROM " + scope);
        long creates = bench.number("SELECT count(*) FROM " + scope);
        bench.table()
                .add(
                        "first create after its planned instant",
                        "median " + median + " us, p99 " + high + " us (" + measured + " drops)",
                        sessions + " sessions busy, " + creates + " creates; planned after the release: " + overdue,
                        "-",
                        "<= 1,000 us, 5,000 us",
                        measured == (long) instants * PER_INSTANT
                                && sessions >= SESSIONS
                                && overdue == 0
                                && median <= 1000
                                && high <= 5000);
    }

    /** Races for names of that tag; answers the rows of their first attempts. */
    private String race(String tag, int instants) throws Exception {
        CatchScene scene = new CatchScene(bench, tag);
        scene.terms(SESSIONS, null);
        scene.plan(instants, PER_INSTANT, APART);
        bench.say("punctuality: racing for " + instants * PER_INSTANT + " names");
        scene.approach(Duration.ofSeconds(15));
        scene.awaitDecided();
        return FIRST_ATTEMPTS.formatted(scene.ours());
    }
}
