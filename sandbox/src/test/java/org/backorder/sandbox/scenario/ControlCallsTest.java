package org.backorder.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import org.backorder.sandbox.database.SandboxDatabase;
import org.backorder.sandbox.scenario.ControlWorld.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every call the control interface documents, over HTTP. */
@Timeout(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlCallsTest {
    private SandboxDatabase database;
    private ControlWorld world;

    @BeforeAll
    void startDatabase(@TempDir Path directory) throws Exception {
        database = ControlWorld.database(directory);
    }

    @AfterAll
    void stopDatabase() throws Exception {
        database.close();
    }

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        world = new ControlWorld(directory, database);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void movesTheClock_andSaysWhatRanInTimeOrder() throws Exception {
        assertThat(world.get("/clock").text())
                .isEqualTo("{\"now\":\"2026-05-01T12:00:00.000000Z\",\"offset\":\"PT0S\"}");
        world.server
                .due("order-finalization", ControlWorld.START.plus(Duration.ofHours(1)))
                .due("order-activation", ControlWorld.START.plus(Duration.ofMinutes(30)))
                .due("ledger-check", ControlWorld.START.plus(Duration.ofHours(4)));
        Answer two = world.post("/clock/advance?by=PT2H", "");
        assertThat(two.text())
                .isEqualTo("{\"now\":\"2026-05-01T14:00:00.000000Z\",\"ran\":[" + ran("order-activation", "12:30") + ","
                        + ran("order-finalization", "13:00") + "]}");
        Answer four = world.post("/clock/advance?to=2026-05-01T18:00:00%2B02:00", "");
        assertThat(four.json().path("ran").toString()).isEqualTo("[" + ran("ledger-check", "16:00") + "]");
        assertThat(world.post("/clock/advance?to=2026-05-01T16:00:00Z", "").status())
                .as("to where it is already")
                .isEqualTo(200);
        assertThat(world.get("/clock").json().path("offset").asText()).isEqualTo("PT4H");
    }

    private static String ran(String job, String at) {
        Map<String, String> one = Map.of("job", job, "at", "2026-05-01T" + at + ":00.000000Z");
        return new String(Reply.json(one).body(), StandardCharsets.UTF_8);
    }

    @Test
    void answersAnError_whenTheServerDiesDuringAnAdvance() throws Exception {
        world.server.due("catch", ControlWorld.START.plus(Duration.ofHours(1))).diesIn("catch");
        Answer answer = world.post("/clock/advance?by=PT2H", "");
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.json().path("error").asText()).isNotBlank();
        assertThat(world.get("/clock").json().path("offset").asText()).isEqualTo("PT1H");
    }

    @Test
    void showsANameAsTheRegistrySeesIt() throws Exception {
        Answer put = world.post(
                "/registry/names", "{\"name\":\"Example-Drop.com\",\"dropAt\":\"2026-05-02T14:00:00+02:00\"}");
        assertThat(put.status()).isEqualTo(200);
        JsonNode name = world.get("/registry/names/example-drop.com").json();
        assertThat(name).isEqualTo(put.json());
        assertThat(name.path("name").asText()).isEqualTo("example-drop.com");
        assertThat(name.path("status").asText()).contains("pendingDelete");
        assertThat(name.path("dropAt").asText()).isEqualTo("2026-05-02T12:00:00.000000Z");
        assertThat(name.path("listed").asBoolean()).isTrue();
        assertThat(name.path("sponsor").asText()).isNotBlank();
        assertThat(name.path("authInfo").asText()).isNotBlank();
        world.post(
                "/registry/names",
                "{\"name\":\"example-drop.com\",\"dropAt\":\"2026-05-03T12:00:00Z\",\"listed\":false}");
        JsonNode moved = world.get("/registry/names/example-drop.com.").json();
        assertThat(moved.path("dropAt").asText()).isEqualTo("2026-05-03T12:00:00.000000Z");
        assertThat(moved.path("listed").asBoolean()).isFalse();
        assertThat(world.get("/registry/log?name=example-drop.com").text()).isEqualTo("[]");
    }

    @Test
    void knowsANameInBothItsForms() throws Exception {
        world.post("/registry/names", "{\"name\":\"bücher-drop.com\",\"dropAt\":\"2026-05-02T12:00:00Z\"}");
        assertThat(world.get("/registry/names/b%C3%BCcher-drop.com")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo(world.get("/registry/names/xn--bcher-drop-9db.com")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("xn--bcher-drop-9db.com");
    }

    @Test
    void purgesANameAtItsInstant_unlessItIsRestored_orTaken() throws Exception {
        for (String name : new String[] {"purged", "restored", "taken"}) {
            world.post("/registry/names", "{\"name\":\"" + name + "-name.com\",\"dropAt\":\"2026-05-01T13:00:00Z\"}");
        }
        assertThat(world.post("/registry/names/restored-name.com/restore", "")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("ok");
        assertThat(world.post("/registry/names/taken-name.com/take?registrar=rival", "")
                        .text())
                .contains("\"takenBy\":\"rival\"");
        world.post("/clock/advance?to=2026-05-01T12:59:59.999999Z", "");
        assertThat(world.get("/registry/names/purged-name.com").status()).isEqualTo(200);
        world.post("/clock/advance?to=2026-05-01T13:00:00Z", "");
        assertThat(world.get("/registry/names/purged-name.com").status()).isEqualTo(404);
        assertThat(world.get("/registry/names/restored-name.com")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("ok");
        JsonNode taken = world.get("/registry/names/taken-name.com").json();
        assertThat(taken.path("sponsor").asText()).isEqualTo("rival");
        assertThat(taken.path("createdAt").asText()).isEqualTo("2026-05-01T13:00:00.000000Z");
    }

    @Test
    void switchesFaultsAndRivalsOnAndOff() throws Exception {
        Answer faults =
                world.post("/registry/faults", "{\"kind\":\"answer-nothing\"}".replace("answer-nothing", "no-answer"));
        assertThat(faults.json().get(0).path("kind").asText()).isEqualTo("NO_ANSWER");
        world.post(
                "/registry/faults",
                "{\"kind\":\"DELAY\",\"perMille\":0,\"parameters\":{\"millis\":250},\"remaining\":1}");
        assertThat(world.get("/registry/faults").json()).hasSize(2);
        assertThat(world.get("/registry/faults")
                        .json()
                        .get(1)
                        .path("parameters")
                        .path("millis")
                        .asText())
                .isEqualTo("250");
        assertThat(world.send("DELETE", "/registry/faults", "").json()).isEmpty();
        assertThat(world.post("/registry/faults", "{\"limits\":\"uk\",\"tld\":\"uk\"}")
                        .text())
                .contains("\"limits\":\"uk\"", "\"tld\":\"uk\"");
        assertThat(world.post("/registry/rivals", "{\"registrar\":\"rival\",\"createsPerSecond\":1}")
                        .status())
                .isEqualTo(200);
        assertThat(world.send("DELETE", "/registry/rivals", "").text()).isEqualTo("{\"rivals\":0}");
        assertThat(world.get("/registry/statistics").status()).isEqualTo(200);
    }

    @Test
    void publishesAndLetsTheProductImport() throws Exception {
        world.post("/registry/names", "{\"name\":\"listed-name.com\",\"dropAt\":\"2026-05-02T12:00:00Z\"}");
        world.post(
                "/registry/names",
                "{\"name\":\"hidden-name.com\",\"dropAt\":\"2026-05-02T12:00:00Z\",\"listed\":false}");
        world.server.answersCommandsWith("CODE=200\nDESCRIPTION=ok\nPROPERTY[ADDED][0]=1\n");
        assertThat(world.post("/lists/publish", "").text())
                .isEqualTo(
                        "{\"publishedAt\":\"2026-05-01T12:00:00.000000Z\",\"names\":1,\"import\":{\"added\":\"1\"}}");
        assertThat(world.server.commands).containsExactly("COMMAND=ImportDropList\nSOURCE=sandbox");
        Answer list = world.get("/lists/sandbox.csv.zip");
        assertThat(list.response().headers().firstValue("Last-Modified")).contains("Fri, 01 May 2026 12:00:00 GMT");
        String etag = list.response().headers().firstValue("ETag").orElseThrow();
        assertThat(world.get("/lists/sandbox.csv.zip", "If-None-Match", "W/" + etag)
                        .status())
                .isEqualTo(304);
        assertThat(world.get("/lists/sandbox.csv.zip", "If-None-Match", "\"other\"")
                        .status())
                .isEqualTo(200);
        assertThat(since("Fri, 01 May 2026 11:59:59 GMT")).isEqualTo(200);
        assertThat(since("Fri, 01 May 2026 12:00:00 GMT")).isEqualTo(304);
        assertThat(since("Fri, 01 May 2026 12:00:01 GMT")).isEqualTo(304);
        assertThat(since("yesterday")).isEqualTo(200);
        assertThat(world.send("HEAD", "/lists/sandbox.csv.zip", "").text()).isEmpty();
    }

    private int since(String date) throws Exception {
        return world.get("/lists/sandbox.csv.zip", "If-Modified-Since", date).status();
    }

    @Test
    void booksAWireAsTheOperatorWould() throws Exception {
        Answer booked = world.post(
                "/bank/wire",
                "{\"customer\":\"carol\",\"amount\":\"100.00\",\"currency\":\"usd\",\"reference\":\"w-1\"}");
        assertThat(booked.json().path("currency").asText()).isEqualTo("USD");
        assertThat(world.server.commands)
                .containsExactly(
                        "COMMAND=AddPayment\nSUBUSER=carol\nAMOUNT=100.00\nCURRENCY=USD\nMETHOD=WIRE\nREFERENCE=w-1");
        world.server.answersCommandsWith("CODE=545\nDESCRIPTION=Entity reference not found\n");
        Answer unknown = world.post("/bank/wire", "{\"customer\":\"nobody\",\"amount\":\"1\",\"currency\":\"USD\"}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("error").asText()).isEqualTo("Entity reference not found");
        world.server.answersCommandsWith("CODE=421\nDESCRIPTION=Command failed\n");
        assertThat(world.post("/bank/wire", "{\"customer\":\"carol\",\"amount\":\"1\",\"currency\":\"USD\"}")
                        .status())
                .isEqualTo(502);
    }

    @Test
    void makesABankStatement_andHandsItInAsOperator() throws Exception {
        Answer done = world.post(
                "/bank/statement",
                "{\"entries\":[{\"reference\":\"RF95 & co\",\"amount\":\"12.34\",\"currency\":\"usd\"},"
                        + "{\"reference\":\"rent\",\"amount\":\"5\",\"currency\":\"EUR\"}]}");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("booked").isInt()).isTrue();
        String[] command = world.server.commands.get(0).split("\n", -1);
        assertThat(command[0]).isEqualTo("COMMAND=ImportBankStatement");
        String file = new String(
                Base64.getDecoder().decode(command[2].substring("STATEMENT=".length())), StandardCharsets.UTF_8);
        assertThat(file)
                .isEqualTo(done.json().path("statement").asText())
                .contains("camt.053.001.08", "<Ustrd>RF95 &amp; co</Ustrd>", "<Amt Ccy=\"USD\">12.34</Amt>")
                .contains("<Amt Ccy=\"EUR\">5</Amt>");
        assertThat(file.split("<Stmt>", -1)).as("one statement per currency").hasSize(3);
    }

    @Test
    void showsMail_allOrOfOneRecipient() throws Exception {
        for (String login : new String[] {"alice", "carol"}) {
            Properties properties = new Properties();
            properties.setProperty("mail.smtp.host", "127.0.0.1");
            properties.setProperty("mail.smtp.port", Integer.toString(world.mailbox.smtpPort()));
            MimeMessage mail = new MimeMessage(Session.getInstance(properties));
            mail.setFrom("backorder@example.test");
            mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(login + "@example.test"));
            mail.setSubject("Grüße an " + login, "UTF-8");
            mail.setText("Kurz.", "UTF-8");
            Transport.send(mail);
        }
        assertThat(world.get("/mail").json()).hasSize(2);
        JsonNode mails = world.get("/mail?to=carol@example.test").json();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).path("subject").asText()).isEqualTo("Grüße an carol");
        assertThat(mails.get(0).path("to").get(0).asText()).isEqualTo("carol@example.test");
        assertThat(mails.get(0).path("headers").has("Message-ID")).isTrue();
        assertThat(world.get("/mail/?to=carol@example.test").text())
                .contains("Grüße an carol")
                .doesNotContain("alice");
        assertThat(world.get("/").text()).contains("POST /clock/advance", "GET /mail");
    }
}
