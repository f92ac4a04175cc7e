package org.backorder.web.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.backorder.web.api.MalformedRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R46")
class JsonParametersTest {
    private static Map<String, String> read(String body) {
        return JsonParameters.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTextsNumbersFlagsAndLists() {
        assertThat(read("{\"DOMAIN\":\"bücher.com\",\"PERIOD\":2,\"NEW\":true,\"INCOMPLETE\":false,\"TAG\":null,"
                        + "\"NAMESERVER\":[\"a.example\",\"b.example\"]}"))
                .containsOnly(
                        Map.entry("DOMAIN", "bücher.com"),
                        Map.entry("PERIOD", "2"),
                        Map.entry("NEW", "1"),
                        Map.entry("INCOMPLETE", "0"),
                        Map.entry("NAMESERVER0", "a.example"),
                        Map.entry("NAMESERVER1", "b.example"));
        assertThat(read("")).isEmpty();
        assertThat(read("{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"text\"",
                "{\"A\":",
                "{\"A\":{}}",
                "{\"A\":[[1]]}",
                "{\"A\":1e99999999}",
                "{\"A\":1} trailing",
                "not json",
                "s_login=alice&s_command=COMMAND%3DStatusAccount",
                " "
            })
    void refusesAnythingButOneFlatObject(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void refusesNesting_howeverDeep() {
        String deep = "{\"A\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> read(deep)).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void readsCredentials_ofBothSchemes() {
        assertThat(Credentials.of("Basic YWxpY2U6cMOkOnNz")).isEqualTo(new Credentials("alice", "pä:ss", "", ""));
        assertThat(Credentials.of("bearer  token")).isEqualTo(new Credentials("", "", "", "token"));
        assertThat(Credentials.of("Bearer bok_key")).isEqualTo(new Credentials("", "", "bok_key", ""));
        assertThat(Credentials.of(null)).isEqualTo(new Credentials("", "", "", ""));
        assertThat(Credentials.of("Digest x")).isEqualTo(new Credentials("", "", "", ""));
        assertThat(Credentials.of("Basic YWxpY2U6cMOkOnNz").toString()).isEqualTo("Credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic %%%", "Basic YWxpY2U="})
    void refusesUnreadableCredentials(String header) {
        assertThatThrownBy(() -> Credentials.of(header)).isInstanceOf(MalformedRequest.class);
    }
}
