package org.backorder.dropcatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.backorder.epp.command.CreateFrame;
import org.backorder.epp.response.ResponseData.DomainState;
import org.jspecify.annotations.Nullable;

/** A name in a race: its frames, its recorded attempts, and where it stands. All but the attempts belongs to the pacer's thread. */
final class RacedName {
    private final CatchPlan plan;
    private final Map<String, CreateFrame> frames;
    private final @Nullable DomainState before;
    private final Shots shots;
    private final Map<String, Queue<String>> recorded = new ConcurrentHashMap<>();
    private volatile boolean dropped;
    private volatile boolean refilling;
    private int inFlight;
    private boolean asking;
    private boolean question;
    private boolean paused;
    private long askAgainNanos = Long.MIN_VALUE;
    private int asked;
    private @Nullable Integer lastCode;
    private @Nullable Integer wonCode;
    private volatile boolean closed;

    RacedName(CatchPlan plan, Map<String, CreateFrame> frames, @Nullable DomainState before, Shots shots) {
        this.plan = plan;
        this.frames = frames;
        this.before = before;
        this.shots = shots;
    }

    CatchPlan plan() {
        return plan;
    }

    @Nullable
    DomainState before() {
        return before;
    }

    Shots shots() {
        return shots;
    }

    Map<String, CreateFrame> frames() {
        return frames;
    }

    /** Attempts of that registrar that are in the database and not yet sent. */
    Queue<String> recorded(String registrar) {
        return recorded.computeIfAbsent(registrar, key -> new LinkedBlockingQueue<>());
    }

    /** How many recorded attempts are left. */
    int recordedLeft(String registrar) {
        return recorded(registrar).size();
    }

    /** Takes all recorded attempts that were never sent. */
    List<String> takeUnsent() {
        List<String> unsent = new ArrayList<>();
        for (Queue<String> queue : recorded.values()) {
            for (String clTrid = queue.poll(); clTrid != null; clTrid = queue.poll()) {
                unsent.add(clTrid);
            }
        }
        return unsent;
    }

    /** No longer ours to race for: cancelled, or taken over. */
    void drop() {
        dropped = true;
    }

    boolean isDropped() {
        return dropped;
    }

    /** True when a create may leave now, as far as the name goes. */
    boolean mayCreate() {
        return !closed && !dropped && !paused && wonCode == null;
    }

    void sent() {
        inFlight++;
    }

    void answered(@Nullable Integer code) {
        inFlight--;
        lastCode = code == null ? lastCode : code;
    }

    boolean isIdle() {
        return inFlight == 0 && !asking;
    }

    /** No create until an info has told what became of an unknown one. */
    void pause() {
        paused = true;
    }

    void goOn() {
        paused = false;
    }

    boolean isPaused() {
        return paused;
    }

    void won(int code) {
        wonCode = code;
    }

    @Nullable
    Integer wonCode() {
        return wonCode;
    }

    @Nullable
    Integer lastCode() {
        return lastCode;
    }

    /** True when a question stands and its time has come. */
    boolean wantsToAsk(long nowNanos) {
        return question && !closed && !asking && nowNanos >= askAgainNanos;
    }

    boolean hasQuestion() {
        return question;
    }

    void noQuestion() {
        question = false;
        asked = 0;
    }

    void asks() {
        asking = true;
        asked++;
    }

    void heard(long askAgain) {
        asking = false;
        askAgainNanos = askAgain;
    }

    int asked() {
        return asked;
    }

    /** Wants to ask, at that instant. */
    void askFrom(long nanos) {
        question = true;
        askAgainNanos = nanos;
    }

    /** Wants to ask, but keeps the distance to the question before. */
    void askSoon(long nowNanos) {
        if (!question) {
            question = true;
            askAgainNanos = Math.max(nowNanos, askAgainNanos);
        }
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isRefilling() {
        return refilling;
    }

    void refilling(boolean underWay) {
        refilling = underWay;
    }
}
