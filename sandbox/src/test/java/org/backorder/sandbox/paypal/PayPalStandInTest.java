package org.backorder.sandbox.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.backorder.sandbox.paypal.Merchant.Answer;
import org.backorder.sandbox.paypal.Merchant.Webhook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in over HTTP, as an application of PayPal meets it. */
@Timeout(60)
class PayPalStandInTest {
    private static final String ORDERS = "/v2/checkout/orders";

    private Merchant merchant;

    @BeforeEach
    void open() throws IOException {
        merchant = new Merchant();
    }

    @AfterEach
    void shut() {
        merchant.close();
    }

    private Answer created() throws Exception {
        return merchant.call("POST", ORDERS, Merchant.order("25.00", "USD"));
    }

    private Answer captured(String order) throws Exception {
        return merchant.call("POST", ORDERS + "/" + order + "/capture", "");
    }

    private static JsonNode capture(Answer order) {
        return order.json()
                .path("purchase_units")
                .path(0)
                .path("payments")
                .path("captures")
                .path(0);
    }

    private void fault(PayPalFaultKind kind, @Nullable String call, Map<String, String> parameters, int times) {
        merchant.payPal.addFault(new PayPalFault(kind, call, parameters, times));
    }

    @Test
    void takesMoney_onlyAfterTheBuyerApproved_andOnce() throws Exception {
        Answer order = created();
        assertThat(order.status()).isEqualTo(201);
        assertThat(order.json().path("status").asText()).isEqualTo("PAYER_ACTION_REQUIRED");
        assertThat(order.json().path("links").toString()).contains("payer-action", "/checkoutnow?token=" + order.id());
        assertThat(captured(order.id()).issue()).isEqualTo("ORDER_NOT_APPROVED");

        assertThat(merchant.payPal.approve(order.id())).containsEntry("status", "APPROVED");
        assertThat(merchant.webhook().type()).isEqualTo("CHECKOUT.ORDER.APPROVED");
        Answer done = captured(order.id());
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.json().path("status").asText()).isEqualTo("COMPLETED");
        assertThat(capture(done).path("amount").path("value").asText()).isEqualTo("25.00");
        assertThat(capture(done).path("custom_id").asText()).isEqualTo("top-up-1");
        Webhook completed = merchant.webhook();
        assertThat(completed.type()).isEqualTo("PAYMENT.CAPTURE.COMPLETED");
        assertThat(completed.json().path("resource").path("id").asText())
                .isEqualTo(capture(done).path("id").asText());
        assertThat(captured(order.id()).issue()).isEqualTo("ORDER_ALREADY_CAPTURED");
        assertThat(merchant.call("GET", ORDERS + "/" + order.id(), "").json()).isEqualTo(done.json());
    }

    @Test
    void aDeclinedOrder_isVoided_andCannotBeDecidedAgain() throws Exception {
        String order = created().id();
        assertThat(merchant.payPal.decline(order))
                .containsEntry("location", "https://shop.example/no?x=1&token=" + order);
        assertThat(merchant.webhook().type()).isEqualTo("CHECKOUT.PAYMENT-APPROVAL.REVERSED");
        assertThat(captured(order).issue()).isEqualTo("ORDER_VOIDED");
        assertThatThrownBy(() -> merchant.payPal.approve(order)).hasMessageContaining("VOIDED");
    }

    @Test
    void aRequestId_repeatsTheAnswer_andIsRefusedForAnotherRequest() throws Exception {
        String body = Merchant.order("25.00", "USD");
        Answer first = merchant.call("POST", ORDERS, body, "PayPal-Request-Id", "r-1");
        Answer again = merchant.call("POST", ORDERS, body, "PayPal-Request-Id", "r-1");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        Answer other = merchant.call("POST", ORDERS, Merchant.order("26.00", "USD"), "PayPal-Request-Id", "r-1");
        assertThat(other.issue()).isEqualTo("PAYPAL_REQUEST_ID_PREVIOUSLY_USED");
    }

    @Test
    void refundsInParts_neverMoreThanWasTaken() throws Exception {
        String order = created().id();
        merchant.payPal.approve(order);
        String refund =
                "/v2/payments/captures/" + capture(captured(order)).path("id").asText() + "/refund";
        String part = "{\"amount\":{\"currency_code\":\"USD\",\"value\":\"10.00\"}}";
        assertThat(merchant.call("POST", refund, part).status()).isEqualTo(201);
        assertThat(merchant.call("POST", refund, part.replace("10.00", "15.01")).issue())
                .isEqualTo("REFUND_AMOUNT_EXCEEDED");
        assertThat(merchant.call("POST", refund, part.replace("USD", "EUR")).issue())
                .isEqualTo("CURRENCY_MISMATCH");
        Answer rest = merchant.call("POST", refund, "");
        assertThat(rest.json().path("amount").path("value").asText()).isEqualTo("15.00");
        assertThat(merchant.call("POST", refund, "").issue()).isEqualTo("CAPTURE_FULLY_REFUNDED");
        assertThat(capture(merchant.call("GET", ORDERS + "/" + order, ""))
                        .path("status")
                        .asText())
                .isEqualTo("REFUNDED");
    }

    @Test
    void verifiesItsOwnWebhooks_andNothingElse() throws Exception {
        merchant.payPal.approve(created().id());
        Webhook webhook = merchant.webhook();
        assertThat(verdict(webhook, webhook.body())).isEqualTo("SUCCESS");
        assertThat(verdict(webhook, webhook.body().replace("25.00", "99.00"))).isEqualTo("FAILURE");
        assertThat(verdict(webhook, webhook.body().replace(":", ": ")))
                .as("the same meaning in other octets")
                .isEqualTo("FAILURE");
        Answer incomplete = merchant.call("POST", "/v1/notifications/verify-webhook-signature", "{}");
        assertThat(incomplete.issue()).isEqualTo("MISSING_REQUIRED_PARAMETER");
    }

    private String verdict(Webhook webhook, String body) throws Exception {
        ObjectNode asked = Merchant.JSON.createObjectNode();
        asked.put("auth_algo", webhook.headers().get("PAYPAL-AUTH-ALGO"));
        asked.put("cert_url", webhook.headers().get("PAYPAL-CERT-URL"));
        asked.put("transmission_id", webhook.headers().get("PAYPAL-TRANSMISSION-ID"));
        asked.put("transmission_sig", webhook.headers().get("PAYPAL-TRANSMISSION-SIG"));
        asked.put("transmission_time", webhook.headers().get("PAYPAL-TRANSMISSION-TIME"));
        asked.put("webhook_id", PayPalOptions.WEBHOOK_ID);
        String head = asked.toString();
        String whole = head.substring(0, head.length() - 1) + ",\"webhook_event\":" + body + "}";
        return merchant.call("POST", "/v1/notifications/verify-webhook-signature", whole)
                .json()
                .path("verification_status")
                .asText();
    }

    @Test
    void repeatsAWebhook_untilItIsTaken_andDuplicatesItWhenTold() throws Exception {
        merchant.refuseNextWebhooks(1);
        merchant.payPal.approve(created().id());
        Webhook first = merchant.webhook();
        Webhook second = merchant.webhook();
        assertThat(second.body()).isEqualTo(first.body());
        fault(PayPalFaultKind.DUPLICATE_WEBHOOKS, null, Map.of("times", "5"), 1);
        merchant.payPal.approve(created().id());
        String id = merchant.webhook().json().path("id").asText();
        for (int more = 2; more <= 5; more++) {
            assertThat(merchant.webhook().json().path("id").asText()).isEqualTo(id);
        }
        assertThat(merchant.hasWebhook()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "CAPTURE"       | "AUTHORIZE" | 400 | MISSING_REQUIRED_PARAMETER
            "USD"           | "XYZ"       | 400 | INVALID_CURRENCY_CODE
            "25.00"         | "25.001"    | 422 | DECIMAL_PRECISION
            "25.00"         | "0.00"      | 422 | CANNOT_BE_ZERO_OR_NEGATIVE
            "25.00"         | "-1"        | 400 | INVALID_PARAMETER_SYNTAX
            "25.00"         | 25          | 400 | MISSING_REQUIRED_PARAMETER
            https://shop.example/back | back | 400 | INVALID_PARAMETER_VALUE
            "intent"        | intent      | 400 | MALFORMED_REQUEST_JSON
            """, quoteCharacter = '\'')
    void refusesWhatTheDocumentationRefuses(String good, String bad, int status, String issue) throws Exception {
        Answer answer =
                merchant.call("POST", ORDERS, Merchant.order("25.00", "USD").replace(good, bad));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.issue()).isEqualTo(issue);
        assertThat(answer.json().path("debug_id").asText()).isNotBlank();
        assertThat(answer.json().path("message").asText()).isNotBlank();
    }

    @Test
    void wantsAToken_thatLastsNineHours() throws Exception {
        String token = merchant.token();
        String[] headers = {"Authorization", "Bearer " + token, "Content-Type", "application/json"};
        String body = Merchant.order("25.00", "USD");
        assertThat(merchant.send("POST", ORDERS, body, "Content-Type", "application/json")
                        .status())
                .isEqualTo(401);
        merchant.moveTo(merchant.now().plus(Duration.ofHours(9)).minusSeconds(1));
        assertThat(merchant.send("POST", ORDERS, body, headers).status()).isEqualTo(201);
        merchant.moveTo(merchant.now().plusSeconds(1));
        assertThat(merchant.send("POST", ORDERS, body, headers).status()).isEqualTo(401);
        Answer wrong = merchant.send(
                "POST", "/v1/oauth2/token", "grant_type=client_credentials", "Authorization", "Basic bm86bm8=");
        assertThat(wrong.json().path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void faultsStrike_asOftenAsTold() throws Exception {
        fault(PayPalFaultKind.DOWN, "create", Map.of(), 1);
        assertThat(created().status()).isEqualTo(503);
        String order = created().id();
        merchant.payPal.approve(order);
        fault(PayPalFaultKind.INSTRUMENT_DECLINED, null, Map.of(), 1);
        assertThat(captured(order).issue()).isEqualTo("INSTRUMENT_DECLINED");
        fault(PayPalFaultKind.CAPTURE_PENDING, null, Map.of("seconds", "60"), 1);
        fault(PayPalFaultKind.LOSE_ANSWER, "capture", Map.of(), 1);
        assertThatThrownBy(() -> captured(order)).isInstanceOf(IOException.class);
        Answer taken = merchant.call("GET", ORDERS + "/" + order, "");
        assertThat(capture(taken).path("status").asText()).isEqualTo("PENDING");
        merchant.moveTo(merchant.now().plusSeconds(60));
        assertThat(capture(merchant.call("GET", ORDERS + "/" + order, ""))
                        .path("status")
                        .asText())
                .isEqualTo("COMPLETED");
        assertThat(merchant.payPal.faults()).isEmpty();
    }

    @Test
    void theBuyersPage_leadsBackToTheMerchant() throws Exception {
        String order = created().id();
        assertThat(merchant.browse("GET", "/checkoutnow?token=" + order, "").body())
                .contains("25.00 USD", "Pay now", "Cancel");
        HttpResponse<String> gone = merchant.browse("POST", "/checkoutnow?token=" + order, "decision=approve");
        assertThat(gone.statusCode()).isEqualTo(303);
        assertThat(gone.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("https://shop.example/back?token=" + order));
        assertThat(merchant.browse("GET", "/checkoutnow?token=" + order, "").body())
                .contains("APPROVED")
                .doesNotContain("Pay now");
        assertThat(merchant.browse("GET", "/checkoutnow?token=NONE", "").statusCode())
                .isEqualTo(404);
    }
}
