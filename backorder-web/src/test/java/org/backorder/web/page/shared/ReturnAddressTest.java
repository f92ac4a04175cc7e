package org.backorder.web.page.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R3")
class ReturnAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/order/show?id=5", "/droplist/search?q=a%20b&tld=com", "/order/list#top"})
    void keepsPathsOfThePanel(String address) {
        assertThat(ReturnAddress.safe(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order/list",
                "//example.org/",
                "///example.org/",
                "/\\example.org/",
                "/\t/example.org/",
                "https://example.org/",
                "javascript:alert(1)",
                "/order/list\r\nSet-Cookie: a=b",
                "/%zz",
                "/session/start"
            })
    void goesHome_whereAnAddressLeadsElsewhereOrBackToSignIn(String address) {
        assertThat(ReturnAddress.safe(address)).isEqualTo("/");
    }

    @Test
    void goesHome_withoutAnAddress() {
        assertThat(ReturnAddress.safe(null)).isEqualTo("/");
    }
}
