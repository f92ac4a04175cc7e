package org.backorder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.backorder.roleuser.AccessList;
import org.backorder.roleuser.AccessPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a name or a class is written, an access list sees it one way. */
@Tag("R3")
class AccessCallsTest {
    private static boolean allowed(String line, Map<String, String> parameters) {
        return AccessList.of(List.of(line), AccessPolicy.DENY)
                .permits(AccessCalls.of("AddDomainApplication", new CommandParameters(parameters), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "BACKORDER, '', true",
        "backorder, 0, true",
        "COM_BACKORDER, '', true",
        "BACKORDER, 1, false",
        "LITEBACKORDER, '', false",
        "com_litebackorder, '', false",
        "nonsense, '', false",
        "'', '', false"
    })
    void seesWhatKindOfOrderItIs(String orderClass, String lite, boolean expected) {
        assertThat(allowed(
                        "AddDomainApplication(CLASS=BACKORDER):ALLOW",
                        Map.of("CLASS", orderClass, "X-BACKORDER-LITE", lite)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"example.com", "EXAMPLE.COM.", "münchen.com", "xn--mnchen-3ya.com", "exa*mple.com"})
    void seesNamesInTheirAceForm(String name) {
        boolean bavarian = name.startsWith("m") || name.startsWith("x");
        assertThat(allowed("AddDomainApplication(DOMAIN=xn--mnchen-3ya.com):ALLOW", Map.of("DOMAIN", name)))
                .isEqualTo(bavarian);
        assertThat(allowed("AddDomainApplication(DOMAIN=*.com):ALLOW", Map.of("DOMAIN0", name)))
                .isTrue();
        assertThat(allowed("AddDomainApplication(DOMAIN=*.net):ALLOW", Map.of("DOMAIN", name)))
                .isFalse();
    }

    @Test
    void looksAtEverySpellingOfOneParameter() {
        assertThat(allowed(
                        "AddDomainApplication(DOMAIN=*.com):ALLOW",
                        Map.of("DOMAIN", "harmless.com", "DOMAIN0", "harmful.net")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNTING", "accounting", "Accounting.csv", "ACCOUNTING.CSV", "accountıng"})
    void seesAFileHoweverItIsWritten(String file) {
        AccessList list = AccessList.of(List.of("GetReportURL(FILE=ACCOUNTING):DENY"), AccessPolicy.ALLOW);
        assertThat(list.permits(AccessCalls.of("GetReportURL", new CommandParameters(Map.of("FILE", file)), "")))
                .isFalse();
        assertThat(list.permits(AccessCalls.of("GetReportURL", new CommandParameters(Map.of("FILE", "USERS")), "")))
                .isTrue();
    }

    @Test
    void seesTheSubuser_notAParameterOfThatName() {
        AccessList list = AccessList.of(List.of("StatusAccount(S_USER=bob):ALLOW"), AccessPolicy.DENY);
        CommandParameters pretended = new CommandParameters(Map.of("S_USER", "bob"));
        assertThat(list.permits(AccessCalls.of("StatusAccount", pretended, ""))).isFalse();
        assertThat(list.permits(AccessCalls.of("StatusAccount", pretended, "carol")))
                .isFalse();
        assertThat(list.permits(AccessCalls.of("StatusAccount", pretended, "bob")))
                .isTrue();
    }
}
