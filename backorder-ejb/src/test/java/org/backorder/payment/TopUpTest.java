package org.backorder.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.OpenAccount;
import org.backorder.money.Money;
import org.backorder.payment.TakeWebhook.Taken;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.settings.PublicAddress;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A top-up from its start to its end, with PayPal at the wire. */
@Tag("R23")
class TopUpTest {
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    private static final WebhookHeaders HEADERS =
            new WebhookHeaders("t-1", "2026-03-05T12:00:00Z", "c2ln", "https://paypal.example/cert", "SHA256withRSA");
    private static final String APPROVED =
            "{\"event_type\":\"CHECKOUT.ORDER.APPROVED\",\"resource_type\":\"checkout-order\","
                    + "\"resource\":{\"id\":\"" + ScriptedPayPal.ORDER + "\"}}";
    private static final String CAPTURED =
            "{\"event_type\":\"PAYMENT.CAPTURE.COMPLETED\",\"resource_type\":\"capture\","
                    + "\"resource\":{\"id\":\"x\",\"supplementary_data\":{\"related_ids\":{\"order_id\":\""
                    + ScriptedPayPal.ORDER
                    + "\"}}}}";

    private final MovableTime time = MovableTime.at(NOW.toString());
    private final Actor.Scope acting = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "alice", "192.0.2.1", null));
    private ScriptedPayPal payPal;
    private Wiring wiring;
    private Caller alice;

    @BeforeEach
    void open() throws IOException {
        payPal = new ScriptedPayPal();
        wiring = Wiring.on(LiveDatabase.fresh(), time)
                .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)))
                .with(PublicAddress.class, new PublicAddress(URI.create("https://backorder.example")))
                .with(PayPalAccess.class, payPal.access());
        alice = new Caller(People.of(wiring).customer("alice"), "192.0.2.1");
        wiring.bean(OpenAccount.class).open(alice.id(), "USD", Money.of(0, "USD"), NOW);
    }

    @AfterEach
    void shut() {
        acting.close();
        payPal.close();
    }

    private TopUpView start() {
        return wiring.bean(StartTopUp.class).start(alice, Money.parse("25.00", "USD"), time.instant());
    }

    private TopUpView now(TopUpView topUp) {
        return wiring.bean(TopUpQuery.class).find(alice, topUp.id());
    }

    private String balance() {
        return wiring.bean(BalanceQuery.class).balance(alice.id()).posted().toString();
    }

    private Taken webhook(String body) {
        return wiring.bean(TakeWebhook.class).take(HEADERS, body, time.instant());
    }

    private void pass(Duration duration) {
        time.plus(duration);
        wiring.bean(TopUpRun.class).tick();
    }

    private long rows(String sql) {
        return Sql.query(wiring.database().dataSource(), sql, row -> row.number("total"))
                .get(0);
    }

    @Test
    void leadsTheBuyerToPayPal_andBooksWhatPayPalConfirms() {
        TopUpView topUp = start();
        assertThat(topUp.state()).isEqualTo(TopUpState.PENDING);
        assertThat(topUp.approveUrl()).isEqualTo("https://paypal.example/go");
        assertThat(payPal.created.get("top-up-" + topUp.id()))
                .contains("\"value\":\"25.00\"", "\"custom_id\":\"top-up-" + topUp.id() + "\"")
                .contains("https://backorder.example/ledger/topup?id=" + topUp.id() + "&cancelled=1");
        payPal.status = "APPROVED";
        assertThat(webhook(APPROVED)).isEqualTo(Taken.HEEDED);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.COMPLETED);
        assertThat(balance()).isEqualTo("25.00 USD");
        assertThat(rows("SELECT count(*) AS total FROM payment WHERE external_id = 'paypal:" + ScriptedPayPal.CAPTURE
                        + "' AND method = 'PAYPAL'"))
                .isEqualTo(1);
    }

    @Test
    void takesTheMoneyOnce_howeverManyWebhooksReturnsAndRunsRace() {
        TopUpView topUp = start();
        payPal.status = "APPROVED";
        IntStream.range(0, 12).parallel().forEach(i -> {
            try (Actor.Scope ignored = Actor.acting(Actor.job("racer"))) {
                switch (i % 3) {
                    case 0 -> webhook(i % 2 == 0 ? APPROVED : CAPTURED);
                    case 1 -> wiring.bean(SettleTopUp.class).settle(topUp.id(), time.instant());
                    default -> wiring.bean(TopUpRun.class).tick();
                }
            }
        });
        pass(Duration.ofMinutes(5));
        assertThat(now(topUp).state()).isEqualTo(TopUpState.COMPLETED);
        assertThat(balance()).isEqualTo("25.00 USD");
        assertThat(payPal.count("POST /v2/checkout/orders/" + ScriptedPayPal.ORDER + "/capture"))
                .isEqualTo(1);
        long calls = payPal.calls.size();
        for (int again = 0; again < 5; again++) {
            assertThat(webhook(CAPTURED)).isEqualTo(Taken.IGNORED);
        }
        assertThat(payPal.calls).as("a repeat costs PayPal no call").hasSize((int) calls);
    }

    @Test
    void payPalDownForAnHour_delaysAndLosesNothing() {
        payPal.down = true;
        TopUpView topUp = start();
        assertThat(topUp.state()).isEqualTo(TopUpState.NEW);
        for (int minute = 0; minute < 60; minute++) {
            pass(Duration.ofMinutes(1));
        }
        assertThat(payPal.calls).as("asked ever more seldom").hasSizeLessThan(12);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.NEW);
        payPal.down = false;
        pass(SettleTopUp.LONGEST_PAUSE);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.PENDING);
        assertThat(payPal.created).hasSize(1);

        payPal.status = "APPROVED";
        payPal.down = true;
        assertThatThrownBy(() -> webhook(APPROVED)).isInstanceOf(PayPalUnavailable.class);
        payPal.down = false;
        pass(SettleTopUp.LONGEST_PAUSE);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.COMPLETED);
        assertThat(balance()).isEqualTo("25.00 USD");
    }

    @Test
    void aLostAnswerToACapture_isResolvedByAsking() {
        TopUpView topUp = start();
        payPal.status = "APPROVED";
        payPal.losesAnswers = true;
        webhook(APPROVED);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.APPROVED);
        assertThat(balance()).isEqualTo("0.00 USD");
        pass(Duration.ofMinutes(1));
        assertThat(now(topUp).state()).isEqualTo(TopUpState.COMPLETED);
        assertThat(balance()).isEqualTo("25.00 USD");
    }

    @Test
    void moneyThatMayHaveBeenTaken_isNotGivenUp() {
        TopUpView topUp = start();
        payPal.status = "APPROVED";
        payPal.losesAnswers = true;
        webhook(APPROVED);
        payPal.status = "GONE";
        pass(SettleTopUp.LONGEST_WAIT);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.APPROVED);
        payPal.status = "COMPLETED";
        pass(SettleTopUp.LONGEST_PAUSE);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.COMPLETED);
        assertThat(balance()).isEqualTo("25.00 USD");
    }

    @Test
    void aCaptureUnderReview_isBookedWhenItIsDone() {
        TopUpView topUp = start();
        payPal.status = "APPROVED";
        payPal.captureStatus = "PENDING";
        webhook(APPROVED);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.APPROVED);
        assertThat(balance()).isEqualTo("0.00 USD");
        payPal.captureStatus = "COMPLETED";
        assertThat(webhook(CAPTURED)).isEqualTo(Taken.HEEDED);
        assertThat(balance()).isEqualTo("25.00 USD");
    }

    @ParameterizedTest
    @CsvSource({"24.99,USD,OTHER_AMOUNT", "25.01,USD,OTHER_AMOUNT", "25.00,EUR,OTHER_CURRENCY"})
    void otherMoneyThanAskedFor_waitsForAnOperator(String captured, String currency, String reason) {
        TopUpView topUp = start();
        payPal.status = "APPROVED";
        payPal.captured = captured;
        payPal.currency = currency;
        webhook(APPROVED);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.REVIEW);
        assertThat(now(topUp).reason()).isEqualTo(reason);
        assertThat(balance()).isEqualTo("0.00 USD");
        assertThat(rows("SELECT count(*) AS total FROM unassigned_payment WHERE state = 'OPEN' AND reason = '" + reason
                        + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "VOIDED,'',DECLINED,BUYER_DECLINED",
        "GONE,'',DECLINED,EXPIRED",
        "APPROVED,INSTRUMENT_DECLINED,FAILED,INSTRUMENT_DECLINED"
    })
    void saysWhyThereIsNoMoney(String status, String refusal, TopUpState state, String reason) {
        TopUpView topUp = start();
        payPal.status = status;
        payPal.captureRefusal = refusal;
        pass(SettleTopUp.FIRST_PAUSE);
        assertThat(now(topUp).state()).isEqualTo(state);
        assertThat(now(topUp).reason()).isEqualTo(reason);
        assertThat(now(topUp).endedAt()).isEqualTo(time.instant());
        assertThat(balance()).isEqualTo("0.00 USD");
    }

    @Test
    void whatNobodyApproves_isGivenUpAfterSixHours() {
        TopUpView topUp = start();
        Instant last = NOW.plus(SettleTopUp.LONGEST_WAIT);
        time.moveTo(last.minusNanos(1000));
        wiring.bean(SettleTopUp.class).settle(topUp.id(), time.instant());
        assertThat(now(topUp).state()).isEqualTo(TopUpState.PENDING);
        time.moveTo(last);
        wiring.bean(SettleTopUp.class).settle(topUp.id(), time.instant());
        assertThat(now(topUp).reason()).isEqualTo("EXPIRED");
        payPal.status = "APPROVED";
        assertThat(webhook(APPROVED)).isEqualTo(Taken.IGNORED);
        assertThat(payPal.count("POST /v2/checkout/orders/" + ScriptedPayPal.ORDER + "/capture"))
                .isZero();
    }

    @Test
    void believesNoWebhook_thatPayPalDidNotSign() {
        TopUpView topUp = start();
        payPal.signsEverything = false;
        payPal.status = "APPROVED";
        assertThat(webhook(APPROVED)).isEqualTo(Taken.REFUSED);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.PENDING);
        TakeWebhook take = wiring.bean(TakeWebhook.class);
        assertThat(take.take(new WebhookHeaders("", "", "", "", ""), APPROVED, NOW))
                .isEqualTo(Taken.REFUSED);
        assertThat(webhook("no JSON")).isEqualTo(Taken.REFUSED);
        assertThat(webhook("{}")).isEqualTo(Taken.IGNORED);
    }

    @Test
    void aBuyerWhoComesBackWithoutApproving_endsIt_andNobodyElseDoes() {
        TopUpView topUp = start();
        CancelTopUp cancel = wiring.bean(CancelTopUp.class);
        Caller bob = new Caller(People.of(wiring).customer("bob"), "192.0.2.2");
        assertThatThrownBy(() -> cancel.cancel(bob, topUp.id(), ScriptedPayPal.ORDER, NOW))
                .isInstanceOf(NotFound.class);
        cancel.cancel(alice, topUp.id(), "ANOTHER", NOW);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.PENDING);
        cancel.cancel(alice, topUp.id(), ScriptedPayPal.ORDER, NOW);
        assertThat(now(topUp).state()).isEqualTo(TopUpState.DECLINED);
    }

    @Test
    void refusesWhatMayNotBeStarted_andAsksPayPalNothing() {
        OpenTopUp open = wiring.bean(OpenTopUp.class);
        Caller staff = People.of(wiring).caller("clerk", "OPERATOR");
        assertThatThrownBy(() -> open.open(staff, Money.parse("25.00", "USD"), NOW))
                .isInstanceOf(Forbidden.class);
        for (Money wrong :
                List.of(Money.parse("25.00", "EUR"), Money.parse("0.99", "USD"), Money.parse("10000.01", "USD"))) {
            assertThatThrownBy(() -> open.open(alice, wrong, NOW)).isInstanceOf(InvalidValue.class);
        }
        for (int more = 1; more <= 10; more++) {
            open.open(alice, Money.parse(more == 1 ? "1.00" : "10000.00", "USD"), NOW);
        }
        assertThatThrownBy(() -> open.open(alice, Money.parse("5.00", "USD"), NOW))
                .isInstanceOf(TooManyTopUps.class);
        assertThat(payPal.calls).isEmpty();
    }
}
