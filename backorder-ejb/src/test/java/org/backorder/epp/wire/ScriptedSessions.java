package org.backorder.epp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.backorder.epp.Deadlines;
import org.backorder.epp.EppClock;
import org.backorder.epp.EppCredentials;
import org.backorder.epp.EppEndpoint;
import org.backorder.epp.EppNamespace;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.Secret;
import org.backorder.epp.command.DomainInfo;
import org.backorder.time.Elapsed;
import org.backorder.time.TimeSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What session and pool tests share: keys, a scripted server over real TLS, and pools on it. */
abstract class ScriptedSessions {
    static final DomainInfo INFO = new DomainInfo("example.com");
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(400);
    static final EppClock CLOCK = new EppClock(Elapsed::nanoTime, new TimeSource()::now);

    @TempDir
    static Path folder;

    static Path keys = Path.of("");

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        keys = ScriptedServer.makeKeyStore(folder, "127.0.0.1");
    }

    static ScriptedServer server(ScriptedServer.Script script) throws IOException, GeneralSecurityException {
        return new ScriptedServer(keys, script);
    }

    static EppSessionPool pool(ScriptedServer server, int sessions, SessionPlan plan) {
        EppEndpoint endpoint =
                new EppEndpoint("127.0.0.1", server.port(), keys, null, new Secret(ScriptedServer.PASSWORD));
        return new EppSessionPool(
                new PoolSetup("test", endpoint, plan, sessions),
                CLOCK,
                work -> {
                    Thread thread = new Thread(work, "epp-test");
                    thread.setDaemon(true);
                    return thread;
                },
                new Random(1));
    }

    static SessionPlan plan(Duration commandDeadline) {
        return plan(commandDeadline, Duration.ofMinutes(10), null, null, Set.of());
    }

    static SessionPlan plan(
            Duration deadline,
            Duration idle,
            @Nullable Duration gap,
            @Nullable Integer commands,
            Set<EppNamespace> required) {
        return new SessionPlan(
                new EppCredentials("operator", new Secret("sandbox")),
                new Deadlines(deadline, Duration.ofSeconds(5), Duration.ofSeconds(5)),
                idle,
                gap,
                null,
                commands,
                required);
    }

    static EppOutcome ask(ScriptedServer.Script afterLogin) throws IOException, GeneralSecurityException {
        try (ScriptedServer server = server(line -> {
                    line.logIn();
                    afterLogin.play(line);
                });
                EppSessionPool pool = pool(server, 1, plan(SHORT))) {
            return pool.send(INFO);
        }
    }

    static void assertAnswered(EppOutcome outcome, int code) {
        assertThat(outcome).isInstanceOf(EppOutcome.Answered.class);
        assertThat(outcome.answer()).get().matches(response -> response.code() == code);
    }
}
