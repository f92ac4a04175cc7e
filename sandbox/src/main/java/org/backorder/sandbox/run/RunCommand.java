package org.backorder.sandbox.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one-command run: starts everything, prints the ready line, and stops everything in order when it is asked to, when the
 * process that started it is gone, or when the server ends.
 */
public final class RunCommand {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    private final PrintStream out;

    RunCommand(PrintStream out) {
        this.out = out;
    }

    /** Reads the {@code backorder.*} system properties; exits with 0 after an ordered stop and with 1 otherwise. */
    public static void main(String[] arguments) {
        QuietConsole.install();
        System.exit(new RunCommand(System.out).run());
    }

    int run() {
        Sandbox sandbox;
        try {
            sandbox = RunProperties.read(System.getProperties()).build();
        } catch (StartFailure e) {
            out.println(e.getMessage());
            return 1;
        }
        Thread stop = new Thread(sandbox::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            sandbox.start();
        } catch (StartFailure e) {
            LOG.debug("start failed", e);
            out.println(e.getMessage());
            return 1;
        }
        out.println(readyLine(sandbox));
        out.flush();
        return waitForEnd(sandbox);
    }

    private int waitForEnd(Sandbox sandbox) {
        CompletableFuture<Integer> server = sandbox.serverEnded();
        CompletableFuture<?> parent = ProcessHandle.current()
                .parent()
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(CompletableFuture::new);
        CompletableFuture.anyOf(server, parent).join();
        boolean died = server.isDone();
        if (died && !sandbox.isStopping()) {
            out.println("The server ended with code " + server.join() + "; stopping the rest. Its last words are in "
                    + sandbox.dataDir().resolve("server.log"));
        }
        sandbox.stop();
        return died ? 1 : 0;
    }

    static String readyLine(Sandbox sandbox) {
        return "READY panel=" + sandbox.panel() + " api=" + sandbox.api() + " sandbox=" + sandbox.control();
    }

    /** Where the command finds what it needs. */
    static Path required(java.util.Properties properties, String name) throws StartFailure {
        String value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new StartFailure("the property " + name + " is missing");
        }
        return Path.of(value);
    }
}
