package org.backorder.alerts.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.backorder.customer.CustomerId;
import org.backorder.passwordreset.PasswordReplaced;
import org.backorder.passwordreset.PasswordResetRequested;
import org.backorder.settings.PublicAddress;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class PasswordNoticesTest {
    private static final Instant NOW = Instant.parse("2026-03-07T17:00:00Z");

    private final LiveDatabase database = LiveDatabase.fresh();
    private final Wiring wiring = Wiring.on(database, MovableTime.at(NOW.toString()))
            .with(Settings.class, new Settings(50, 3, Duration.ofMinutes(5)))
            .with(PublicAddress.class, new PublicAddress(URI.create("https://panel.example.test")));
    private final CustomerId anna = People.of(wiring).customer("anna").id();

    private void ask(UUID event, String login) {
        long request = Sql.insert(
                database.dataSource(),
                "INSERT INTO password_reset (login, origin, requested_at) VALUES (?, '192.0.2.1', ?) RETURNING id",
                login,
                NOW);
        receive(event, request);
    }

    private void receive(UUID event, long request) {
        PasswordResetNotice notice = wiring.bean(PasswordResetNotice.class);
        database.transactions().run(() -> notice.receive(event, new PasswordResetRequested(request), NOW, NOW));
    }

    private List<String> mails(String column) {
        return Sql.query(
                database.dataSource(),
                "SELECT " + column + " AS shown FROM outgoing_mail ORDER BY id",
                row -> row.text("shown"));
    }

    @Test
    void sendsALink_toTheAccountsOwnAddress_once() {
        UUID event = UUID.randomUUID();
        ask(event, "anna");
        receive(
                event,
                Sql.one(database.dataSource(), "SELECT id FROM password_reset", row -> row.number("id"))
                        .orElseThrow()); // at least once
        assertThat(mails("recipient")).containsExactly("anna@example.test");
        assertThat(mails("text_body").get(0))
                .containsPattern("\\n  https://panel\\.example\\.test/session/reset\\?token=[A-Za-z0-9]{64}\\n")
                .contains("until 2026-03-07 18:00:00 UTC");
        assertThat(mails("html_body").get(0)).contains("<a href=\"https://panel.example.test/session/reset?token=");
    }

    @Test
    void sendsNothing_whenNobodyHasTheLogin() {
        ask(UUID.randomUUID(), "nobody");
        assertThat(mails("key")).isEmpty();
    }

    @Test
    void tellsThatThePasswordWasReplaced_inTheCustomersLanguage() {
        Sql.update(database.dataSource(), "UPDATE customer SET locale = 'de', zone = 'Europe/Berlin'");
        PasswordReplacedNotice notice = Wiring.on(database, MovableTime.at(NOW.toString()))
                .with(PublicAddress.class, new PublicAddress(URI.create("https://panel.example.test")))
                .bean(PasswordReplacedNotice.class);
        UUID event = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            database.transactions().run(() -> notice.receive(event, new PasswordReplaced(anna.value()), NOW, NOW));
        }
        assertThat(mails("subject")).containsExactly("Ihr Passwort wurde geändert");
        assertThat(mails("text_body").get(0))
                .contains("2026-03-07 17:00:00 UTC (2026-03-07 18:00:00 Europe/Berlin)")
                .contains("https://panel.example.test/session/forgot");
    }
}
