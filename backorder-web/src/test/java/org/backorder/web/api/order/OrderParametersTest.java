package org.backorder.web.api.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.Refusal;
import org.backorder.web.api.CommandParameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Class, period and registry flags of an application (api.md 8.1). */
class OrderParametersTest {
    private static CommandParameters of(String key, String value) {
        return new CommandParameters(Map.of(key, value));
    }

    private static void refused(int code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ns1.example.com", "ns1.example.com.", "NS-1.exämple.com", "a"})
    void takesHostNames(String host) {
        assertThat(OrderParameters.nameServers(of("NAMESERVER0", host))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no host", "-ns.example.com", "ns1..", "<b>.com"})
    void refusesWhatIsNoHostName(String host) {
        refused(541, () -> OrderParameters.nameServers(of("NAMESERVER0", host)));
    }

    @Test
    void takesAHostNameOf253Characters_andNotOneMore() {
        String longest = "a".repeat(253);

        assertThat(OrderParameters.nameServers(of("NAMESERVER0", longest))).containsExactly(longest);
        refused(541, () -> OrderParameters.nameServers(of("NAMESERVER0", longest + "a")));
    }

    @Tag("R7")
    @ParameterizedTest
    @CsvSource({
        "BACKORDER,0,BACKORDER,''",
        "backorder,0,BACKORDER,''",
        "BACKORDER,1,LITEBACKORDER,''",
        "LITEBACKORDER,0,LITEBACKORDER,''",
        "COM_BACKORDER,0,BACKORDER,COM",
        "com_litebackorder,0,LITEBACKORDER,COM",
        "COM_BACKORDER,1,LITEBACKORDER,COM",
        "COUK_BACKORDER,0,BACKORDER,COUK"
    })
    void readsTheClass(String text, String lite, OrderClass orderClass, String tld) {
        NamedClass named =
                OrderParameters.orderClass(new CommandParameters(Map.of("CLASS", text, "X-BACKORDER-LITE", lite)));

        assertThat(named.orderClass()).isEqualTo(orderClass);
        assertThat(named.tld()).isEqualTo(tld);
    }

    @Tag("R7")
    @Test
    void refusesOtherClasses_with541_andAMissingOneWith504() {
        refused(504, () -> OrderParameters.orderClass(new CommandParameters(Map.of())));
        refused(541, () -> OrderParameters.orderClass(of("CLASS", "GOLIVE")));
        refused(541, () -> OrderParameters.orderClass(of("CLASS", "_BACKORDER")));
        refused(541, () -> OrderParameters.orderClass(of("CLASS", "COM_")));
    }

    @Tag("R7")
    @Test
    void refusesTheClassOfAnotherTld() {
        NamedClass named = OrderParameters.orderClass(of("CLASS", "COM_BACKORDER"));

        named.refuseUnlessFor("com");
        refused(541, () -> named.refuseUnlessFor("net"));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1Y,1", "10y,10", "'',3"})
    void readsYears(String text, int years) {
        assertThat(OrderParameters.period(of("PERIOD", text), 3)).isEqualTo(years);
    }

    @Test
    void refusesOtherPeriods() {
        refused(505, () -> OrderParameters.period(of("PERIOD", "Y"), 1));
        refused(505, () -> OrderParameters.period(of("PERIOD", "one"), 1));
        refused(505, () -> OrderParameters.period(of("PERIOD", "100"), 1));
        refused(541, () -> OrderParameters.period(of("PERIOD", "0"), 1));
        refused(541, () -> OrderParameters.period(of("PERIOD", "11Y"), 1));
    }

    @Test
    void keepsRegistryFlags_butNotTheLiteFlag() {
        CommandParameters parameters = new CommandParameters(Map.of(
                "X-US-NEXUS-CATEGORY",
                "C11",
                "X-BACKORDER-LITE",
                "1",
                "X-EMPTY",
                "",
                "X-A]=",
                "x",
                "TRANSFERLOCK",
                "1"));

        assertThat(OrderParameters.extras(parameters))
                .containsOnly(Map.entry("X-US-NEXUS-CATEGORY", "C11"), Map.entry("TRANSFERLOCK", "1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256})
    void boundsTheAuthCode(int length) {
        CommandParameters parameters = of("AUTH", "a".repeat(length));
        if (length <= 255) {
            assertThat(OrderParameters.auth(parameters)).hasSize(length);
        } else {
            refused(541, () -> OrderParameters.auth(parameters));
        }
    }
}
