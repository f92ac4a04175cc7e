package org.backorder.web.api.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.backorder.apikey.Grant;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Networks;
import org.backorder.customer.Role;
import org.backorder.refusal.Refusal;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Conversion keeps the number and the order of its inputs, whatever they are (api.md 6). */
@Tag("R4")
class ConvertIDNHandlerTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private static CommandResponse convert(Map<String, String> parameters) {
        CustomerView customer = new CustomerView(
                new CustomerId(1),
                "alice",
                "basic",
                1,
                Set.of(Role.CUSTOMER),
                "a@example.com",
                Locale.ENGLISH,
                ZoneOffset.UTC,
                null,
                0,
                false,
                Networks.ANY,
                true,
                NOW,
                NOW);
        Caller caller = new Caller(customer, "192.0.2.1");
        return new ConvertIDNHandler()
                .handle(new CommandCall(
                        new CommandParameters(parameters), caller, caller, Grant.ofLogin(true), null, false, NOW));
    }

    @Test
    void answersBothForms_inOrder() {
        CommandResponse response = convert(
                Map.of("DOMAIN1", "xn--bcher-kva.example", "DOMAIN0", "Bücher.example.", "DOMAIN2", "plain.com"));

        assertThat(response.properties().get("ACE"))
                .containsExactly("xn--bcher-kva.example", "xn--bcher-kva.example", "plain.com");
        assertThat(response.properties().get("IDN")).containsExactly("bücher.example", "bücher.example", "plain.com");
    }

    @Test
    void echoesWhatItCannotConvert_soThatWildcardsSurvive() {
        CommandResponse response = convert(Map.of("DOMAIN0", "*foo.*", "DOMAIN1", "", "DOMAIN2", "a.com"));

        assertThat(response.code()).isEqualTo(200);
        assertThat(response.properties().get("ACE")).containsExactly("*foo.*", "", "a.com");
    }

    @Test
    void needsAName() {
        assertThatThrownBy(() -> convert(Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(504));
    }
}
