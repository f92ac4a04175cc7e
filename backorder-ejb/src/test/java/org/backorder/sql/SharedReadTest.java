package org.backorder.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedReadTest {
    private static final int CALLERS = 16;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final List<Set<Integer>> statements = new ArrayList<>();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    private Map<Integer, String> evenOnes(Set<Integer> keys) {
        Map<Integer, String> rows = new HashMap<>();
        keys.stream().filter(key -> key % 2 == 0).forEach(key -> rows.put(key, "row " + key));
        return rows;
    }

    @Test
    void aLoneCallerReadsAtOnce() {
        SharedRead<Integer, String> read = new SharedRead<>(1, 10, keys -> {
            statements.add(keys);
            return evenOnes(keys);
        });
        assertThat(read.get(2)).contains("row 2");
        assertThat(read.get(3)).isEmpty();
        assertThat(statements).containsExactly(Set.of(2), Set.of(3));
    }

    @Test
    void whoComesDuringARead_sharesTheNext_atMostSoManyAtOnce() throws Exception {
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SharedRead<Integer, String> read = new SharedRead<>(1, 4, keys -> {
            statements.add(keys);
            firstRuns.countDown();
            await(goOn);
            return evenOnes(keys);
        });
        Future<Optional<String>> first = callers.submit(() -> read.get(0));
        await(firstRuns);
        List<Future<Optional<String>>> others = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            int key = i;
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            others.add(callers.submit(() -> {
                thread.complete(Thread.currentThread());
                return read.get(key);
            }));
            threads.add(thread.get());
        }
        while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        assertThat(first.get()).contains("row 0");
        for (int i = 1; i <= 6; i++) {
            assertThat(others.get(i - 1).get()).isEqualTo(i % 2 == 0 ? Optional.of("row " + i) : Optional.empty());
        }
        assertThat(statements.stream().map(Set::size)).containsExactly(1, 4, 2);
    }

    @Test
    void aFailureIsEveryones_andTheNextReadGoesOn() {
        AtomicInteger runs = new AtomicInteger();
        SharedRead<Integer, String> read = new SharedRead<>(1, 10, keys -> {
            if (runs.getAndIncrement() == 0) {
                throw new IllegalStateException("connection lost");
            }
            return evenOnes(keys);
        });
        assertThatThrownBy(() -> read.get(2)).hasMessage("connection lost");
        assertThat(read.get(2)).contains("row 2");
    }

    /** Sixteen callers, two readers: every answer is its own, is no older than the question, and nobody is left asleep. */
    @Test
    void nobodyIsLeftAsleep_andNothingIsStale() throws Exception {
        AtomicLong version = new AtomicLong();
        SharedRead<Integer, Long> read = new SharedRead<>(2, 5, keys -> {
            long now = version.get();
            Map<Integer, Long> rows = new HashMap<>();
            keys.forEach(key -> rows.put(key, now * CALLERS + key));
            return rows;
        });
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int key = i;
            running.add(callers.submit(() -> {
                for (int round = 0; round < 5000; round++) {
                    long asked = version.incrementAndGet();
                    long answer = read.get(key).orElseThrow();
                    assertThat(answer % CALLERS).isEqualTo(key);
                    assertThat(answer / CALLERS).isGreaterThanOrEqualTo(asked);
                }
            }));
        }
        for (Future<?> caller : running) {
            caller.get();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
