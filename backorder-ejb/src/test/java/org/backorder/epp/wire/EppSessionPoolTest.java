package org.backorder.epp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.backorder.epp.EppEndpoint;
import org.backorder.epp.EppNamespace;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools against a server that plays what the test wrote, over real TLS. */
@Timeout(60)
class EppSessionPoolTest extends ScriptedSessions {
    @Test
    void reopens_afterTheServerClosed() throws IOException, GeneralSecurityException {
        try (ScriptedServer server = server(line -> {
                    line.logIn();
                    line.write(Frames.response(line.number() == 1 ? 2500 : 2303, Frames.idOf(line.read())));
                });
                EppSessionPool pool = pool(server, 1, plan(PATIENCE))) {
            assertAnswered(pool.send(INFO), 2500);
            assertAnswered(pool.send(INFO), 2303);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2200, 2501})
    void stopsAfterOneTry_whenTheCredentialsAreRefused(int code) throws IOException, GeneralSecurityException {
        try (ScriptedServer server = server(line -> {
                    line.write(Frames.greeting());
                    line.write(Frames.response(code, Frames.idOf(line.read())));
                });
                EppSessionPool pool = pool(server, 1, plan(SHORT))) {
            pool.open(1, Duration.ZERO);
            assertThat(pool.awaitOpen(1, PATIENCE)).isFalse();
            assertThat(pool.status().stopped()).isTrue();
            assertThat(pool.status().problem()).contains(Integer.toString(code));
            assertThat(pool.send(INFO)).isInstanceOf(EppOutcome.NotSent.class);
            assertThat(server.received().stream().filter(f -> f.contains("<login>")))
                    .hasSize(1);
        }
    }

    @Test
    @Tag("T31")
    void shrinks_whenTheRegistryAllowsFewerSessions() throws IOException, GeneralSecurityException {
        Semaphore places = new Semaphore(2);
        try (ScriptedServer server = server(line -> {
                    line.write(Frames.greeting());
                    String id = Frames.idOf(line.read());
                    boolean welcome = places.tryAcquire();
                    line.write(Frames.response(welcome ? 1000 : 2502, id));
                    while (welcome && !line.read().isEmpty()) {
                        line.write(Frames.withoutId(1500));
                    }
                });
                EppSessionPool pool = pool(server, 5, plan(PATIENCE))) {
            pool.open(5, Duration.ofMillis(200));
            assertThat(pool.awaitOpen(5, PATIENCE)).isTrue(); // as many as the registry allows
            assertThat(pool.status().open()).isEqualTo(2);
            assertThat(pool.status().allowed()).isEqualTo(2);
            assertThat(server.received().stream()
                            .filter(f -> f.contains("<login>"))
                            .count())
                    .isBetween(3L, 5L);
        }
    }

    @Test
    @Tag("T32")
    void stopsWithAClearReason_whenTheGreetingLacksARequiredExtension() throws IOException, GeneralSecurityException {
        try (ScriptedServer server = server(line -> {
                    line.write(Frames.greeting(EppNamespace.RGP.uri()));
                    line.read();
                });
                EppSessionPool pool =
                        pool(server, 1, plan(SHORT, Duration.ofMinutes(10), null, null, Set.of(EppNamespace.FEE)))) {
            pool.open(1, Duration.ZERO);
            assertThat(pool.awaitOpen(1, PATIENCE)).isFalse();
            assertThat(pool.status().problem()).contains(EppNamespace.FEE.uri());
            assertThat(server.received()).noneMatch(frame -> frame.contains("<login>"));
        }
    }

    @Test
    void announcesOnly_whatBothSidesSpeak() throws IOException, GeneralSecurityException {
        try (ScriptedServer server = server(line -> {
                    line.write(Frames.greeting(EppNamespace.RGP.uri(), "urn:nobody:knows-1.0"));
                    line.write(Frames.response(1000, Frames.idOf(line.read())));
                    line.read();
                });
                EppSessionPool pool = pool(server, 1, plan(SHORT))) {
            pool.open(1, Duration.ZERO);
            assertThat(pool.awaitOpen(1, PATIENCE)).isTrue();
            assertThat(server.received().get(0))
                    .contains(EppNamespace.RGP.uri(), EppNamespace.DOMAIN.uri())
                    .doesNotContain(EppNamespace.FEE.uri(), EppNamespace.CONTACT.uri(), "nobody");
        }
    }

    @Test
    void keepsSessionsAlive_byHelloAtTwoThirdsOfTheIdleLimit()
            throws IOException, GeneralSecurityException, InterruptedException {
        CountDownLatch hellos = new CountDownLatch(2);
        try (ScriptedServer server = server(line -> {
                    line.logIn();
                    while (line.read().contains("<hello")) {
                        line.write(Frames.greeting());
                        hellos.countDown();
                    }
                });
                EppSessionPool pool = pool(server, 1, plan(PATIENCE, Duration.ofMillis(600), null, null, Set.of()))) {
            pool.open(1, Duration.ZERO);
            assertThat(hellos.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(pool.status().clockOffset()).isNotNull();
        }
    }

    @Test
    void keepsTheRegistrysLeastGap_betweenCommandsOfASession() throws IOException, GeneralSecurityException {
        Duration gap = Duration.ofMillis(300);
        try (ScriptedServer server = server(line -> {
                    line.logIn();
                    for (String frame = line.read(); !frame.isEmpty(); frame = line.read()) {
                        line.write(Frames.response(2303, Frames.idOf(frame)));
                    }
                });
                EppSessionPool pool = pool(server, 1, plan(PATIENCE, Duration.ofMinutes(10), gap, null, Set.of()))) {
            EppOutcome.Answered first = (EppOutcome.Answered) pool.send(INFO);
            EppOutcome.Answered second = (EppOutcome.Answered) pool.send(INFO);
            assertThat(Duration.between(
                            first.exchange().sentAt(), second.exchange().sentAt()))
                    .isGreaterThanOrEqualTo(gap.minusMillis(1));
        }
    }

    @Test
    void renewsASession_beforeItsLastAllowedCommand() throws IOException, GeneralSecurityException {
        try (ScriptedServer server = server(line -> {
                    line.logIn();
                    int commands = 0;
                    for (String frame = line.read(); !frame.isEmpty(); frame = line.read()) {
                        if (frame.contains("<logout")) {
                            line.write(Frames.response(1500, Frames.idOf(frame)));
                            return;
                        }
                        commands++;
                        line.write(Frames.response(commands > 10 ? 2502 : 2303, Frames.idOf(frame)));
                    }
                });
                EppSessionPool pool =
                        pool(server, 1, plan(PATIENCE, Duration.ofMinutes(10), Duration.ofMillis(20), 10, Set.of()))) {
            for (int i = 0; i < 15; i++) {
                assertAnswered(pool.send(INFO), 2303);
            }
            assertThat(server.received()).anyMatch(frame -> frame.contains("<logout"));
        }
    }

    @Test
    void refusesAServer_whoseCertificateNamesAnotherHost()
            throws IOException, GeneralSecurityException, InterruptedException {
        Path foreign = ScriptedServer.makeKeyStore(folder, "127.0.0.9");
        try (ScriptedServer server = new ScriptedServer(foreign, ScriptedServer.Line::logIn)) {
            EppEndpoint endpoint =
                    new EppEndpoint("127.0.0.1", server.port(), foreign, null, new Secret(ScriptedServer.PASSWORD));
            try (EppSessionPool pool = new EppSessionPool(
                    new PoolSetup("test", endpoint, plan(SHORT), 1), CLOCK, Thread::new, new Random(1))) {
                assertThat(pool.send(INFO)).isInstanceOf(EppOutcome.NotSent.class);
                assertThat(server.received()).isEmpty();
            }
        }
    }
}
