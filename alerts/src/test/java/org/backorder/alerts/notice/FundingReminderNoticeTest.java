package org.backorder.alerts.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.backorder.customer.CustomerId;
import org.backorder.order.FundsMissing.UnfundedOrder;
import org.backorder.reminder.FundingReminder;
import org.backorder.settings.PublicAddress;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R21")
class FundingReminderNoticeTest {
    private static final Instant NOW = Instant.parse("2026-03-09T17:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-10T17:00:00Z");

    private final LiveDatabase database = LiveDatabase.fresh();
    private final CustomerId anna = People.of(wiring()).customer("anna").id();

    /** Beans of their own: customers are cached for seconds, and the tests change them. */
    private Wiring wiring() {
        return Wiring.on(database, MovableTime.at(NOW.toString()))
                .with(PublicAddress.class, new PublicAddress(URI.create("https://panel.example.test")));
    }

    private void receive(int hours, int more) {
        FundingReminder fact = new FundingReminder(
                anna.value(),
                hours,
                DEADLINE,
                List.of(new UnfundedOrder(1000001, "house.com", 2000, "USD", DEADLINE)),
                more,
                1234,
                "USD");
        FundingReminderNotice notice = wiring().bean(FundingReminderNotice.class);
        database.transactions().run(() -> notice.receive(UUID.randomUUID(), fact, NOW, NOW));
    }

    private List<String> mails(String column) {
        return Sql.query(
                database.dataSource(),
                "SELECT " + column + " AS shown FROM outgoing_mail ORDER BY id",
                row -> row.text("shown"));
    }

    @Test
    void writesOneMailPerAccountDeadlineAndStep() {
        receive(24, 0);
        receive(24, 0);
        receive(6, 0);
        assertThat(mails("key"))
                .containsExactly(
                        "funding-reminder:" + anna + ":2026-03-10T17:00:00Z:24",
                        "funding-reminder:" + anna + ":2026-03-10T17:00:00Z:6");
    }

    @Test
    void saysWhatIsMissingByWhenAndWhereToPay() {
        Sql.update(database.dataSource(), "UPDATE customer SET zone = 'America/New_York' WHERE login = 'anna'");
        receive(24, 3);
        assertThat(mails("subject").get(0)).isEqualTo("24 h left: 12.34 USD missing for 4 backorder(s)");
        for (String body : List.of(mails("text_body").get(0), mails("html_body").get(0))) {
            assertThat(body)
                    .contains("1000001", "house.com", "20.00 USD", "12.34 USD", "and 3 more")
                    .contains("2026-03-10 17:00:00 UTC", "2026-03-10 13:00:00 America/New_York")
                    .contains("https://panel.example.test/ledger/account");
        }
    }

    @Test
    void speaksTheCustomersLanguage_andCountsNothingThatIsNamed() {
        Sql.update(database.dataSource(), "UPDATE customer SET locale = 'de' WHERE login = 'anna'");
        receive(1, 0);
        assertThat(mails("text_body").get(0))
                .startsWith("Guten Tag anna")
                .doesNotContain("weitere")
                .doesNotContain("{");
    }
}
