package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Paying in by PayPal from end to end, with the sandbox's stand-in misbehaving as PayPal may. */
@Tag("R23")
class PayPalTopUpIT {
    private final World world = World.get();
    private final Control control = world.control();
    private final String login = "payer-" + Long.toString(System.nanoTime(), 36);
    private final Api payer = world.api(login);

    @BeforeEach
    void add() {
        world.addCustomer(login);
    }

    @AfterEach
    void heal() {
        control.payPalFault("{\"clear\": true}");
        world.ledgerIsSound();
    }

    private Answer start(String amount) {
        return payer.call("StartTopUp", "AMOUNT=" + amount).expect(200);
    }

    private String status(Answer topUp) {
        return payer.call("StatusTopUp", "TOPUP=" + topUp.get("TOPUP"))
                .expect(200)
                .get("STATUS");
    }

    private String balance() {
        return payer.call("StatusAccount").expect(200).get("AMOUNT");
    }

    private long payments() {
        return world.number(
                "SELECT count(*) FROM payment p JOIN customer c ON c.id = p.customer_id WHERE c.login = ?", login);
    }

    private void passes(Duration time) {
        control.advanceTo(control.now().plus(time));
    }

    @Test
    @Tag("R21")
    void theBuyerApproves_theMoneyIsThere_andFundsWhatWaitedForIt() {
        String name = login + ".com";
        control.list(name, control.now().plus(Duration.ofDays(2)));
        String order = world.place(login, name);
        assertThat(payer.call("StatusDomainApplication", "APPLICATION=" + order).get("STATUS"))
                .isEqualTo("REQUESTED");
        Answer topUp = start("500.00");
        assertThat(topUp.get("STATUS")).isEqualTo("PENDING");
        assertThat(topUp.get("PAYPALURL")).contains(topUp.get("PAYPALORDER"));
        assertThat(balance()).isEqualTo("0.00");
        assertThat(control.buyer("approve", topUp.get("PAYPALORDER"))
                        .path("location")
                        .asText())
                .contains("/ledger/topup?id=" + topUp.get("TOPUP"));
        assertThat(status(topUp)).isEqualTo("COMPLETED");
        assertThat(balance()).isEqualTo("500.00");
        assertThat(payer.call("StatusDomainApplication", "APPLICATION=" + order).get("STATUS"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void everyWebhookFiveTimes_isOnePayment() {
        control.payPalFault("{\"kind\": \"DUPLICATE_WEBHOOKS\", \"parameters\": {\"times\": \"5\"}}");
        Answer topUp = start("25.00");
        control.buyer("approve", topUp.get("PAYPALORDER"));
        passes(Duration.ofMinutes(30));
        assertThat(status(topUp)).isEqualTo("COMPLETED");
        assertThat(balance()).isEqualTo("25.00");
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void payPalDownForAnHour_delaysAndLosesNothing() {
        control.payPalFault("{\"kind\": \"DOWN\"}");
        Answer waiting = start("30.00");
        assertThat(waiting.get("STATUS")).isEqualTo("NEW");
        passes(Duration.ofHours(1));
        assertThat(status(waiting)).isEqualTo("NEW");
        control.payPalFault("{\"clear\": true}");
        passes(Duration.ofMinutes(16));
        Answer known =
                payer.call("StatusTopUp", "TOPUP=" + waiting.get("TOPUP")).expect(200);
        assertThat(known.get("STATUS")).isEqualTo("PENDING");

        control.payPalFault("{\"kind\": \"DOWN\"}");
        control.buyer("approve", known.get("PAYPALORDER"));
        passes(Duration.ofHours(1));
        assertThat(status(waiting)).isEqualTo("PENDING");
        assertThat(balance()).isEqualTo("0.00");
        control.payPalFault("{\"clear\": true}");
        passes(Duration.ofMinutes(16));
        assertThat(status(waiting)).isEqualTo("COMPLETED");
        assertThat(balance()).isEqualTo("30.00");
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void aLostAnswer_isNoLostMoney() {
        Answer topUp = start("35.00");
        control.payPalFault("{\"kind\": \"NO_WEBHOOKS\"}");
        control.payPalFault("{\"kind\": \"LOSE_ANSWER\", \"call\": \"capture\", \"remaining\": 1}");
        control.buyer("approve", topUp.get("PAYPALORDER"));
        passes(Duration.ofMinutes(30));
        assertThat(status(topUp)).isEqualTo("COMPLETED");
        assertThat(balance()).isEqualTo("35.00");
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void declined_refused_orOtherMoney_isNotBooked() {
        Answer declined = start("25.00");
        control.buyer("decline", declined.get("PAYPALORDER"));
        assertThat(status(declined)).isEqualTo("DECLINED");

        control.payPalFault("{\"kind\": \"INSTRUMENT_DECLINED\", \"remaining\": 1}");
        Answer refused = start("26.00");
        control.buyer("approve", refused.get("PAYPALORDER"));
        assertThat(payer.call("StatusTopUp", "TOPUP=" + refused.get("TOPUP")).get("REASON"))
                .isEqualTo("INSTRUMENT_DECLINED");

        control.payPalFault("{\"kind\": \"OTHER_AMOUNT\", \"parameters\": {\"value\": \"2.70\"}, \"remaining\": 1}");
        Answer other = start("27.00");
        control.buyer("approve", other.get("PAYPALORDER"));
        assertThat(status(other)).isEqualTo("REVIEW");
        assertThat(payments()).isZero();
        assertThat(balance()).isEqualTo("0.00");
    }

    @Test
    void aForgedWebhook_isRefused_andMovesNothing() throws IOException, InterruptedException {
        Answer topUp = start("25.00");
        String body =
                "{\"event_type\":\"PAYMENT.CAPTURE.COMPLETED\",\"resource_type\":\"checkout-order\",\"resource\":{\"id\":\""
                        + topUp.get("PAYPALORDER") + "\"}}";
        HttpRequest forged = HttpRequest.newBuilder(world.panelUrl().resolve("paypal/webhook"))
                .header("PAYPAL-TRANSMISSION-ID", "t-1")
                .header("PAYPAL-TRANSMISSION-TIME", "2026-05-01T12:00:00Z")
                .header("PAYPAL-TRANSMISSION-SIG", "Zm9yZ2Vk")
                .header("PAYPAL-CERT-URL", "https://api-m.paypal.com/cert")
                .header("PAYPAL-AUTH-ALGO", "SHA256withRSA")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        assertThat(http.send(forged, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(400);
        HttpRequest strange = HttpRequest.newBuilder(world.panelUrl().resolve("paypal/webhook"))
                .POST(HttpRequest.BodyPublishers.ofString("no JSON"))
                .build();
        assertThat(http.send(strange, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(400);
        assertThat(status(topUp)).isEqualTo("PENDING");
    }
}
