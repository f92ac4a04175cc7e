package org.backorder.alerts.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.backorder.audit.Actor;
import org.backorder.customer.CustomerId;
import org.backorder.job.RunReport;
import org.backorder.refusal.NotFound;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mail from its row to a mail server that does not always do its part. */
@Tag("R44")
@Timeout(60)
class MailDeliveryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final RunReport FAILED = new RunReport(0, 0, 1);
    private static final Duration MICRO = Duration.ofNanos(1000);

    private final ScriptedMailServer server = start();
    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at(NOW.toString());
    private final Wiring wiring = Wiring.on(database, time).with(Session.class, server.session());
    private final CustomerId anna = People.of(wiring).customer("anna").id();
    private final MailRun run = wiring.bean(MailRun.class);
    private final MailStore store = wiring.bean(MailStore.class);

    private static ScriptedMailServer start() {
        try {
            return new ScriptedMailServer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private boolean write(String key, String recipient) {
        SendMail sendMail = wiring.bean(SendMail.class);
        OutgoingMail mail = new OutgoingMail(
                key,
                anna.value(),
                "low-balance",
                recipient,
                new MailContent("Für 3 Namen fehlt Geld", "Grüße\n.\nEnde\n", "<p>Grüße</p>"));
        return database.transactions().required(() -> sendMail.send(mail, time.instant()));
    }

    /** State, tries and next try of every mail, in order. */
    private List<String> rows() {
        return Sql.query(
                database.dataSource(),
                "SELECT state, attempts, next_try_at FROM outgoing_mail ORDER BY id",
                row -> row.text("state") + " " + row.integer("attempts") + " " + row.instant("next_try_at"));
    }

    private String problem() {
        return Sql.query(
                        database.dataSource(),
                        "SELECT coalesce(last_problem, '') AS problem FROM outgoing_mail",
                        row -> row.text("problem"))
                .get(0);
    }

    @Test
    void writesOneRowPerKey() {
        assertThat(write("low-balance:1:2026-03-02", "anna@example.test")).isTrue();
        assertThat(write("low-balance:1:2026-03-02", "anna@example.test")).isFalse();
        assertThat(write("low-balance:1:2026-03-03", "anna@example.test")).isTrue();
        assertThat(rows()).containsExactly("DUE 0 " + NOW, "DUE 0 " + NOW);
    }

    @Test
    void sendsTextAndHtml_asAMachineDoes() throws Exception {
        write("key", "anna@example.test");
        assertThat(run.nextDue(NOW)).contains(NOW);
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        MimeMessage mail = server.messages().get(0);
        assertThat(mail.getHeader("From")).containsExactly("backorder@example.test");
        assertThat(mail.getHeader("To")).containsExactly("anna@example.test");
        assertThat(mail.getSubject()).isEqualTo("Für 3 Namen fehlt Geld");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@backorder>");
        assertThat(mail.getHeader("Date"))
                .as("scenario time, in the form RFC 5322 has writers use")
                .containsExactly("Mon, 2 Mar 2026 12:00:00 +0000");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString().lines()).containsExactly("Grüße", ".", "Ende");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Grüße</p>");
        assertThat(rows()).containsExactly("SENT 1 " + NOW);
        assertThat(run.nextDue(NOW)).isEmpty();
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
    }

    @Test
    void repeatsWithTheSameMessageId_whenTheAnswerIsLost() throws Exception {
        write("key", "anna@example.test");
        server.breaksTheLineAfterAMessage(true);
        assertThat(run.tick()).isEqualTo(FAILED);
        server.breaksTheLineAfterAMessage(false);
        time.plus(MailRun.FIRST_PAUSE);
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        List<MimeMessage> arrived = server.messages();
        assertThat(arrived).hasSize(2);
        assertThat(arrived.get(1).getHeader("Message-ID"))
                .isEqualTo(arrived.get(0).getHeader("Message-ID"));
        assertThat(problem()).isEmpty();
    }

    @Test
    void triesAgainAtTheEndOfThePause_andNotBefore() throws Exception {
        write("key", "anna@example.test");
        server.answersRecipientsWith("450 greylisted, come back later");
        assertThat(run.tick()).isEqualTo(FAILED);
        assertThat(problem()).contains("greylisted");
        Instant again = NOW.plus(MailRun.FIRST_PAUSE);
        assertThat(rows()).containsExactly("DUE 1 " + again);
        assertThat(run.nextDue(NOW)).contains(again);
        server.answersRecipientsWith("250 ok");
        time.moveTo(again.minus(MICRO));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        time.moveTo(again);
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void waitsTwiceAsLongAfterEachTry_fourHoursAtMost() {
        assertThat(IntStream.range(0, 10).mapToObj(MailRun::pause))
                .isEqualTo(List.of(1, 2, 4, 8, 16, 32, 64, 128, 240, 240).stream()
                        .map(Duration::ofMinutes)
                        .toList());
    }

    @Test
    void parksAMailAfterItsLastTry_andLeavesTheOthersAlone() throws Exception {
        write("key", "anna@example.test");
        server.close(); // nobody listens
        for (int attempt = 1; attempt < MailRun.TRIES; attempt++) {
            assertThat(run.tick()).isEqualTo(FAILED);
            assertThat(rows().get(0)).startsWith("DUE " + attempt + " ");
            time.moveTo(run.nextDue(time.instant()).orElseThrow());
        }
        assertThat(run.tick()).isEqualTo(FAILED);
        assertThat(rows().get(0)).startsWith("PARKED " + MailRun.TRIES + " ");
        assertThat(problem()).contains("127.0.0.1");
        assertThat(run.nextDue(time.instant())).isEmpty();
        time.plus(Duration.ofDays(30));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
    }

    @Test
    void sendsAParkedMailAgain_whenAnOperatorSaysSo() throws Exception {
        write("key", "anna@example.test");
        server.answersRecipientsWith("550 mailbox full");
        run.tick();
        ParkedMailQuery parked = wiring.bean(ParkedMailQuery.class);
        ParkedMail mail = parked.list(PageRequest.of(0, 10)).rows().get(0);
        assertThat(mail.lastProblem()).contains("mailbox full");
        assertThat(mail.recipient()).isEqualTo("anna@example.test");
        server.answersRecipientsWith("250 ok");
        RetryMail retrying = wiring.bean(RetryMail.class);
        try (Actor.Scope ignored = Actor.acting(Actor.job("test"))) {
            retrying.retry(mail.id(), time.instant());
            assertThatThrownBy(() -> retrying.retry(mail.id(), time.instant())).isInstanceOf(NotFound.class);
        }
        assertThat(parked.list(PageRequest.of(0, 10)).total()).isZero();
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(server.messages()).hasSize(1);
        assertThat(Sql.query(database.dataSource(), "SELECT action FROM audit_entry", row -> row.text("action")))
                .containsExactly("RetryMail");
    }

    @Test
    void parksAMailAtOnce_whoseAddressTheServerDoesNotTake() throws Exception {
        write("key", "nobody@example.test");
        server.answersRecipientsWith("550 no such user here");
        assertThat(run.tick()).isEqualTo(FAILED);
        assertThat(rows().get(0)).startsWith("PARKED 1 ");
        assertThat(problem()).contains("no such user here");
    }

    @Test
    void parksAMailAtOnce_whoseAddressIsNone() throws Exception {
        write("first", "anna at example.test");
        write("second", "anna@example.test");
        assertThat(run.tick()).isEqualTo(new RunReport(1, 0, 1));
        assertThat(rows()).containsExactly("PARKED 1 " + NOW, "SENT 1 " + NOW);
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void leavesAMailToOneNode_untilItsLeaseRunsOut() {
        write("key", "anna@example.test");
        Instant end = NOW.plus(MailRun.LEASE);
        DueMail first = store.takeDue("a", NOW, end, 10).get(0);
        time.moveTo(end.minus(MICRO));
        assertThat(run.tick()).as("another node is at it").isEqualTo(RunReport.IDLE);
        assertThat(run.nextDue(NOW)).contains(end);
        time.moveTo(end);
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(store.sent(first, end)).as("the lease is another's").isFalse();
        store.failed(first, "late", false, end);
        assertThat(rows()).containsExactly("SENT 1 " + NOW);
        assertThat(problem()).isEmpty();
    }
}
