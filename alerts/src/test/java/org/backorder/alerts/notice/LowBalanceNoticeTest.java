package org.backorder.alerts.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.backorder.customer.CustomerId;
import org.backorder.order.FundsMissing;
import org.backorder.order.FundsMissing.UnfundedOrder;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R21")
class LowBalanceNoticeTest {
    private static final Instant NOW = Instant.parse("2026-03-07T17:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 7);
    private static final Instant DEADLINE = Instant.parse("2026-03-10T17:00:00Z");

    private final LiveDatabase database = LiveDatabase.fresh();
    private final Wiring wiring = Wiring.on(database, MovableTime.at(NOW.toString()));
    private final CustomerId anna = People.of(wiring).customer("anna").id();
    private final CustomerId bert = People.of(wiring).customer("bert").id();

    private static FundsMissing missing(CustomerId customer, LocalDate day) {
        return new FundsMissing(
                customer.value(),
                day,
                List.of(
                        new UnfundedOrder(1000001, "house.com", 2000, "USD", DEADLINE),
                        new UnfundedOrder(1000002, "garden.com", 2550, "USD", DEADLINE.plusSeconds(3600))),
                3550,
                "USD",
                DEADLINE);
    }

    private void receive(UUID event, FundsMissing fact) {
        // beans of their own: customers are cached for seconds, and the tests change them
        LowBalanceNotice notice =
                Wiring.on(database, MovableTime.at(NOW.toString())).bean(LowBalanceNotice.class);
        database.transactions().run(() -> notice.receive(event, fact, NOW, NOW));
    }

    private List<String> mails(String column) {
        return Sql.query(
                database.dataSource(),
                "SELECT " + column + " AS shown FROM outgoing_mail ORDER BY id",
                row -> row.text("shown"));
    }

    @Test
    void writesOneMailPerAccountAndDay_howeverOftenTheFactComes() {
        UUID event = UUID.randomUUID();
        receive(event, missing(anna, DAY));
        receive(event, missing(anna, DAY)); // at least once
        receive(UUID.randomUUID(), missing(anna, DAY));
        receive(UUID.randomUUID(), missing(bert, DAY));
        receive(UUID.randomUUID(), missing(anna, DAY.plusDays(1)));
        assertThat(mails("key"))
                .containsExactly(
                        "low-balance:" + anna + ":2026-03-07",
                        "low-balance:" + bert + ":2026-03-07",
                        "low-balance:" + anna + ":2026-03-08");
        assertThat(mails("recipient")).containsExactly("anna@example.test", "bert@example.test", "anna@example.test");
        assertThat(mails("message_id")).doesNotHaveDuplicates();
    }

    @Test
    void namesOrdersAmountAndDeadline_inBothZones() {
        Sql.update(database.dataSource(), "UPDATE customer SET zone = 'America/New_York' WHERE login = 'anna'");
        receive(UUID.randomUUID(), missing(anna, DAY));
        assertThat(mails("subject").get(0)).contains("35.50 USD", "2");
        for (String body : List.of(mails("text_body").get(0), mails("html_body").get(0))) {
            assertThat(body)
                    .contains(
                            "anna",
                            "house.com",
                            "garden.com",
                            "1000001",
                            "1000002",
                            "20.00 USD",
                            "25.50 USD",
                            "35.50 USD")
                    .contains("2026-03-10 17:00:00 UTC", "2026-03-10 18:00:00 UTC")
                    .contains("2026-03-10 13:00:00 America/New_York");
        }
    }

    @Test
    void speaksTheCustomersLanguage() {
        Sql.update(database.dataSource(), "UPDATE customer SET locale = 'de' WHERE login = 'anna'");
        receive(UUID.randomUUID(), missing(anna, DAY));
        receive(UUID.randomUUID(), missing(bert, DAY));
        assertThat(mails("text_body").get(0)).startsWith("Guten Tag anna");
        assertThat(mails("text_body").get(1)).startsWith("Hello bert");
    }
}
