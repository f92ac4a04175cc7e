package org.backorder.sandbox.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process whose launcher was killed before it could stop it. It is known by its number and its start, because the system
 * gives numbers out again.
 */
final class LeftOver {
    private static final Logger LOG = LoggerFactory.getLogger(LeftOver.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path file;
    private final @Nullable ProcessHandle process;

    private LeftOver(Path file, @Nullable ProcessHandle process) {
        this.file = file;
        this.process = process;
    }

    /** Writes down a process of ours, so that the next launcher finds it should this one be killed. */
    static void note(Path file, ProcessHandle process) throws IOException {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        Files.writeString(file, process.pid() + "\n" + start.toEpochMilli() + "\n");
    }

    /** The process noted in that file. */
    static LeftOver of(Path file) {
        List<String> lines = lines(file);
        if (lines.size() < 2) {
            return new LeftOver(file, null);
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(lines.get(1)));
        return new LeftOver(
                file,
                find(lines.get(0)).filter(found -> startedAt(found, start)).orElse(null));
    }

    /** The PostgreSQL that runs on that directory, by the pid file it writes itself (line 3 is its start in seconds). */
    static LeftOver postgres(Path directory) {
        Path file = directory.resolve("postmaster.pid");
        List<String> lines = lines(file);
        if (lines.size() < 3) {
            return new LeftOver(file, null);
        }
        Instant start = Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
        return new LeftOver(
                file,
                find(lines.get(0)).filter(found -> startedAt(found, start)).orElse(null));
    }

    /** Ends it, politely first, and removes its file. */
    void end() {
        try {
            if (process != null && process.isAlive()) {
                LOG.warn("ending process {} that an earlier run left behind ({})", process.pid(), file.getFileName());
                interrupt(process.pid());
                if (!gone(process)) {
                    process.destroyForcibly();
                    gone(process);
                }
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("cannot end what {} names", file, e);
        }
    }

    // SIGINT is the fast shutdown of PostgreSQL and an orderly one of a JVM; Java itself only sends SIGTERM
    private static void interrupt(long pid) throws IOException {
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
        kill.onExit().join();
    }

    private static boolean gone(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // systems round the start of a process to their clock's tick, and PostgreSQL writes its own a moment later
    private static boolean startedAt(ProcessHandle process, Instant noted) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, noted).abs().toSeconds() <= 5)
                .orElse(false);
    }

    private static Optional<ProcessHandle> find(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.trim())).filter(ProcessHandle::isAlive);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            LOG.warn("cannot read {}", file, e);
            return List.of();
        }
    }
}
