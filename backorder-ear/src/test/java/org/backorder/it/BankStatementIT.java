package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wires that come in by bank statement, from the bank to the customer's account. */
@Tag("R23")
class BankStatementIT {
    private final World world = World.get();
    private final Control control = world.control();
    private final String login = "wires-" + Long.toString(System.nanoTime(), 36);

    @AfterEach
    void ledgerHolds() {
        world.ledgerIsSound();
    }

    private String balance() {
        return world.api(login).call("StatusAccount").expect(200).get("AMOUNT");
    }

    private static ObjectNode entry(String reference, String amount, String currency) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("reference", reference)
                .put("amount", amount)
                .put("currency", currency);
    }

    private JsonNode statement(ObjectNode... entries) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (ObjectNode entry : entries) {
            body.withArray("entries").add(entry);
        }
        return control.post("/bank/statement", body);
    }

    @Test
    void booksByReference_putsTheRestBeforeAnOperator_andARepeatDoesNothing() {
        world.addCustomer(login);
        String reference = world.api(login).call("StatusAccount").expect(200).get("WIREREFERENCE");
        JsonNode done = statement(
                entry("for names " + reference.toLowerCase(java.util.Locale.ROOT), "120.50", "USD"),
                entry(reference, "12.34", "EUR"),
                entry("rent & heat <May>", "700.00", "USD"));
        assertThat(done.path("booked").asInt()).isEqualTo(1);
        assertThat(done.path("queued").asInt()).isEqualTo(2);
        assertThat(balance()).isEqualTo("120.50");
        assertThat(world.texts(
                        "SELECT reason FROM unassigned_payment WHERE amount_minor IN (1234, 70000) AND state = 'OPEN'"))
                .contains("OTHER_CURRENCY", "NO_REFERENCE");

        String file = Base64.getEncoder()
                .encodeToString(done.path("statement").asText().getBytes(StandardCharsets.UTF_8));
        Answer again = world.api("admin")
                .call("ImportBankStatement", "STATEMENT=" + file)
                .expect(200);
        assertThat(again.get("KNOWN")).isEqualTo("3");
        assertThat(balance()).isEqualTo("120.50");
        statement(entry(reference, "0.50", "USD"));
        assertThat(balance()).as("another payment of the same customer").isEqualTo("121.00");
    }
}
