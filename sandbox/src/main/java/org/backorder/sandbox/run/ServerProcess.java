package org.backorder.sandbox.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: a child JVM whose output is kept, and whose end is noticed. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration BOOT = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Pattern LEVEL = Pattern.compile("^\\S+ (WARN|ERROR|FATAL) +\\[.*");
    private static final Pattern ERROR = Pattern.compile("^\\S+ (ERROR|FATAL) ");
    private static final int MOST_TOLD = 600;
    /** The self-signed certificate of the HTTPS port is made on its first use; nobody needs to be told at every start. */
    private static final Pattern UNUSED_KEYSTORE = Pattern.compile("WFLYELY00023|WFLYELY01084");
    /** The server's own words for a boot in which something failed to deploy or start. */
    private static final String BOOT_FAILED = "WFLYSRV0026";

    private final ServerNode node;
    private final Process process;
    private final Thread reader;
    private volatile boolean bootFailed;
    /** The first error that the server told, which is what most often explains a failed boot. */
    private volatile @Nullable String firstError;

    private volatile boolean booted;

    private ServerProcess(ServerNode node, Process process) {
        this.node = node;
        this.process = process;
        this.reader = new Thread(this::keepOutput, "output of " + node.name());
        reader.setDaemon(true);
    }

    /** Starts the JVM; {@link #awaitReady} waits for it to serve. */
    static ServerProcess start(ServerHome home, ServerNode node) throws IOException {
        home.layOut(node.base());
        ProcessBuilder builder = new ProcessBuilder(ServerCommand.of(home.path(), node));
        builder.directory(node.base().toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_OPTS");
        builder.environment().putAll(node.environment());
        ServerProcess started = new ServerProcess(node, builder.start());
        LeftOver.note(node.pidFile(), started.process.toHandle());
        started.process.getOutputStream().close();
        started.reader.start();
        return started;
    }

    ServerNode node() {
        return node;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the JVM has ended, with its exit code. */
    CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Waits until it has booted and serves; a boot that failed or ended is told in one line. */
    void awaitReady(BooleanSupplier serves) throws StartFailure {
        long deadline = System.nanoTime() + BOOT.toNanos();
        while (System.nanoTime() - deadline < 0) {
            if (!process.isAlive()) {
                throw new StartFailure(
                        "the server ended with code " + process.exitValue() + " while starting; see " + node.log());
            }
            if (bootFailed) {
                throw new StartFailure("the server started with errors, first: " + firstError + "; see " + node.log());
            }
            if (booted && serves.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new StartFailure(
                "the server did not become ready within " + BOOT.toMinutes() + " minutes; see " + node.log());
    }

    /** Where it serves. */
    URI address() {
        return URI.create("http://127.0.0.1:" + node.http() + "/");
    }

    /** Asks it to stop, waits, and ends it if it does not. */
    void stop() {
        // through the handle: Process.destroy would close the pipe that the server's last words come through
        process.toHandle().destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("server {} did not stop within {} s and is ended", node.name(), STOP.toSeconds());
                process.toHandle().destroyForcibly();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            process.toHandle().destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    /** Kills it without warning, as a power cut would. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
        forget();
    }

    private void forget() {
        try {
            reader.join(TimeUnit.SECONDS.toMillis(5));
            Files.deleteIfExists(node.pidFile());
        } catch (IOException e) {
            LOG.warn("cannot remove {}", node.pidFile(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOutput() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                Writer log =
                        Files.newBufferedWriter(node.log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
                log.write(line);
                log.write('\n');
                log.flush();
                notice(line);
            }
        } catch (IOException e) {
            LOG.warn("the output of {} is no longer kept: {}", node.name(), e.getMessage());
        }
    }

    private void notice(String line) {
        if (firstError == null && ERROR.matcher(line).find()) {
            firstError = shortened(line);
        }
        if (line.contains(BOOT_FAILED)) {
            bootFailed = true;
        }
        if (line.contains("WFLYSRV0025") || line.contains(BOOT_FAILED)) {
            booted = true;
        }
        if (LEVEL.matcher(line).matches() && !UNUSED_KEYSTORE.matcher(line).find()) {
            LOG.warn("{}: {}", node.name(), shortened(line));
        }
    }

    private static String shortened(String line) {
        return line.length() > MOST_TOLD ? line.substring(0, MOST_TOLD) + "…" : line;
    }
}
