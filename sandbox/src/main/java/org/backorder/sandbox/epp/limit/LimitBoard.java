package org.backorder.sandbox.epp.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches the registrars. Session limits come from the profile in force for the whole server, the others from the profile of
 * the name's TLD. Profiles may be changed while sessions are open.
 */
public final class LimitBoard {
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private volatile LimitProfile general;
    private final Map<String, LimitProfile> byTld = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Long>> violations = new TreeMap<>();
    private final Map<String, Ledger> ledgers = new HashMap<>();
    private final BiConsumer<String, String> notice;

    /** @param notice puts a text on a registrar's poll queue */
    public LimitBoard(LimitProfile general, Map<String, LimitProfile> byTld, BiConsumer<String, String> notice) {
        this.general = general;
        this.byTld.putAll(byTld);
        this.notice = notice;
    }

    /** One registrar's account of its use. */
    private static final class Ledger {
        final Map<LimitProfile.Rate, Bucket> buckets = new HashMap<>();
        final Deque<Long> failingCreates = new ArrayDeque<>();
        long lockedOutUntil;
        long penaltyNanos;
        long pointsDay;
        int pointsUsed;
        long spent;
        boolean warnedOfFunds;
    }

    /** Tokens in thousandths, so that slow rates refill evenly. */
    private static final class Bucket {
        long milliTokens;
        long refilledAtNanos;
    }

    public LimitProfile general() {
        return general;
    }

    public void general(LimitProfile profile) {
        general = profile;
    }

    /** The limits of a TLD. */
    public LimitProfile of(String tld) {
        return byTld.getOrDefault(tld, general);
    }

    public void tld(String tld, LimitProfile profile) {
        byTld.put(tld, profile);
    }

    public synchronized void violated(String limit, String registrar) {
        violations.computeIfAbsent(limit, l -> new TreeMap<>()).merge(registrar, 1L, Long::sum);
    }

    /** Violations by limit id, then registrar. */
    public synchronized Map<String, Map<String, Long>> violations() {
        Map<String, Map<String, Long>> copy = new TreeMap<>();
        violations.forEach((limit, counts) -> copy.put(limit, new TreeMap<>(counts)));
        return copy;
    }

    /** Judges a command before it runs. */
    public synchronized Verdict before(
            SessionPace pace, String registrar, String verb, @Nullable String tld, long at, long nanos) {
        LimitProfile server = general;
        LimitProfile profile = tld == null ? server : of(tld);
        pace.commands++;
        if (!server.age().isZero() && at - pace.openedAt > micros(server.age())) {
            return refuse("age", registrar, 2500, "the session is too old", true);
        }
        if (server.commands() > 0 && pace.commands > server.commands()) {
            return refuse("commands", registrar, 2502, "too many commands in the session", true);
        }
        Ledger ledger = ledgers.computeIfAbsent(registrar, r -> new Ledger());
        Verdict verdict = pace(pace, ledger, profile, registrar, verb, nanos);
        if (verdict.passes() && verb.equals("create")) {
            verdict = create(ledger, profile, registrar, at, verdict);
        }
        return verdict.passes() ? points(ledger, profile, registrar, at, verdict) : verdict;
    }

    private Verdict refuse(String limit, String registrar, int code, String reason, boolean close) {
        violated(limit, registrar);
        return Verdict.refuse(code, reason, close);
    }

    private Verdict pace(
            SessionPace pace, Ledger ledger, LimitProfile profile, String registrar, String verb, long nanos) {
        Verdict verdict = Verdict.PASS;
        LimitProfile.Gap gap = profile.gap();
        if (gap != null && counts(gap.verbs(), verb)) {
            Long last = pace.lastCounted.put(gap, nanos);
            if (last != null && nanos - last < gap.least().toNanos()) {
                violated("gap", registrar);
                penalise(ledger, profile, LimitProfile.Trigger.VIOLATION);
                if (gap.code() != 0) {
                    return Verdict.refuse(gap.code(), "commands come too fast", gap.code() >= 2500);
                }
            }
        }
        for (LimitProfile.Rate rate : profile.rate()) {
            if (counts(rate.verbs(), verb)) {
                long wait = takeToken(ledger, rate, nanos);
                if (wait > 0) {
                    violated("rate", registrar);
                    penalise(ledger, profile, LimitProfile.Trigger.VIOLATION);
                    if (rate.code() != 0) {
                        return Verdict.refuse(rate.code(), "the rate limit is reached", rate.code() >= 2500);
                    }
                    verdict = verdict.late(wait);
                }
            }
        }
        return verdict;
    }

    private static boolean counts(Set<String> verbs, String verb) {
        return verbs.isEmpty() || verbs.contains(verb);
    }

    /** Takes a token, or says how many nanoseconds it is away; a refused command takes none. */
    private static long takeToken(Ledger ledger, LimitProfile.Rate rate, long nanos) {
        Bucket bucket = ledger.buckets.computeIfAbsent(rate, r -> {
            Bucket full = new Bucket();
            full.milliTokens = rate.tokens() * 1000L;
            full.refilledAtNanos = nanos;
            return full;
        });
        long nanosPerToken = rate.per().toNanos() / rate.tokens();
        long gained = (nanos - bucket.refilledAtNanos) / Math.max(1, nanosPerToken / 1000);
        if (gained > 0) {
            bucket.milliTokens = Math.min(rate.tokens() * 1000L, bucket.milliTokens + gained);
            bucket.refilledAtNanos = nanos;
        }
        if (bucket.milliTokens >= 1000) {
            bucket.milliTokens -= 1000;
            return 0;
        }
        long wait = (1000 - bucket.milliTokens) * (nanosPerToken / 1000);
        if (rate.code() == 0) {
            bucket.milliTokens -= 1000;
        }
        return Math.max(1, wait);
    }

    private Verdict create(Ledger ledger, LimitProfile profile, String registrar, long at, Verdict verdict) {
        LimitProfile.Window window = profile.sessionWindow();
        if (window != null && !window.contains(Instant.EPOCH.plusNanos(Math.multiplyExact(at, 1000L)))) {
            penalise(ledger, profile, LimitProfile.Trigger.VIOLATION);
            return refuse("session-window", registrar, window.code(), "outside the session", false);
        }
        LimitProfile.Budget budget = profile.budget();
        if (budget != null && at < ledger.lockedOutUntil) {
            return refuse("budget", registrar, budget.code(), "locked out", false);
        }
        return verdict;
    }

    private Verdict points(Ledger ledger, LimitProfile profile, String registrar, long at, Verdict verdict) {
        LimitProfile.Points points = profile.points();
        if (points == null) {
            return verdict;
        }
        long day = Math.floorDiv(at, MICROS_PER_DAY);
        if (day != ledger.pointsDay) {
            ledger.pointsDay = day;
            ledger.pointsUsed = 0;
        }
        if (ledger.pointsUsed >= points.perDay()) {
            return refuse("points", registrar, 2308, "today's points are used up", false);
        }
        ledger.pointsUsed++;
        if (ledger.pointsUsed == Math.max(1, points.perDay() * points.warnPercent() / 100)) {
            notice.accept(registrar, points.warnPercent() + " percent of today's points are used.");
        }
        return verdict;
    }

    /** Records the outcome of a command and says how late its answer comes. */
    public synchronized long after(String registrar, String verb, @Nullable String tld, int code, long at) {
        LimitProfile profile = tld == null ? general : of(tld);
        Ledger ledger = ledgers.computeIfAbsent(registrar, r -> new Ledger());
        if (code >= 2000) {
            penalise(ledger, profile, LimitProfile.Trigger.ANY_ERROR);
        }
        if (code >= 2000 && verb.equals("create")) {
            penalise(ledger, profile, LimitProfile.Trigger.FAILING_CREATE);
            spendBudget(ledger, profile, registrar, code, at);
        }
        long late = ledger.penaltyNanos;
        ledger.penaltyNanos = 0;
        return late;
    }

    private void spendBudget(Ledger ledger, LimitProfile profile, String registrar, int code, long at) {
        LimitProfile.Budget budget = profile.budget();
        if (budget == null || code != 2302) {
            return;
        }
        Deque<Long> failing = ledger.failingCreates;
        failing.addLast(at);
        while (!failing.isEmpty() && failing.getFirst() <= at - micros(budget.window())) {
            failing.removeFirst();
        }
        // the create beyond the budget is still answered as what it is; the lock-out begins with it
        if (failing.size() > budget.failingCreates()) {
            ledger.lockedOutUntil = at + micros(budget.lockOut());
            violated("budget", registrar);
        }
    }

    private void penalise(Ledger ledger, LimitProfile profile, LimitProfile.Trigger trigger) {
        LimitProfile.Penalty penalty = profile.penalty();
        if (penalty != null && penalty.trigger() == trigger) {
            long delay = penalty.delay().toNanos();
            ledger.penaltyNanos = penalty.accumulating() ? ledger.penaltyNanos + delay : delay;
        }
    }

    /** Takes the price off the account; false when it does not suffice. */
    public synchronized boolean charge(String registrar, String tld, int years) {
        LimitProfile.Funds funds = of(tld).funds();
        if (funds == null) {
            return true;
        }
        Ledger ledger = ledgers.computeIfAbsent(registrar, r -> new Ledger());
        long price = funds.perYear() * years;
        if (ledger.spent + price > funds.amount()) {
            violated("funds", registrar);
            return false;
        }
        ledger.spent += price;
        if (funds.amount() - ledger.spent < funds.lowBalance() && !ledger.warnedOfFunds) {
            ledger.warnedOfFunds = true;
            notice.accept(registrar, "The account balance is low.");
        }
        return true;
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
