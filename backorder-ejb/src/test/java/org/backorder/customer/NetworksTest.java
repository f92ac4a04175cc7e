package org.backorder.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.backorder.refusal.InvalidValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R3")
class NetworksTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::1, 2001:0db8:0:0:0:0:0:1, true",
        "192.0.2.7, ::ffff:192.0.2.7, true",
        "192.0.2.0/24 198.51.100.1, 198.51.100.1, true",
        "192.0.2.7, unknown.example, false",
        "'', unknown.example, true"
    })
    void containWhatIsInOneOfThem(String networks, String origin, boolean inside) {
        List<String> texts = networks.isEmpty() ? List.of() : Arrays.asList(networks.split(" "));
        assertThat(Networks.of(texts).contain(origin)).isEqualTo(inside);
        assertThat(Networks.parse(Networks.of(texts).stored())).isEqualTo(Networks.of(texts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.0/33",
                "192.0.2.0/",
                "192.0.2.0/-1",
                "2001:db8::/129",
                ":",
                "",
                "/8"
            })
    void refusesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Networks.of(List.of(text))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void areFiftyAtMost() {
        assertThat(Networks.of(Collections.nCopies(50, "192.0.2.1")).texts()).hasSize(50);
        assertThatThrownBy(() -> Networks.of(Collections.nCopies(51, "192.0.2.1")))
                .isInstanceOf(InvalidValue.class);
    }
}
