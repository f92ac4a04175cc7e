package org.backorder.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.backorder.customer.CustomerId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References of ISO 11649. */
@Tag("R23")
class WireReferenceTest {
    private static final CustomerId CUSTOMER = new CustomerId(1001);
    private static final String REFERENCE = WireReference.of(CUSTOMER);

    @Test
    void hasTheStandardsForm_andTwoCustomersHaveTwo() {
        assertThat(REFERENCE).matches("RF\\d\\dBO0000001001").hasSize(16);
        assertThat(WireReference.printed(CUSTOMER)).isEqualTo(REFERENCE.replaceAll("(.{4})(?=.)", "$1 "));
        assertThat(WireReference.of(new CustomerId(1002)).substring(0, 4)).isNotEqualTo(REFERENCE.substring(0, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "payment %s thanks", "x%s2026", "%s %s"})
    void isFoundInWhatPayersWrite(String text) {
        String lower = WireReference.printed(CUSTOMER).toLowerCase(java.util.Locale.ROOT);
        assertThat(WireReference.in(text.replace("%s", REFERENCE))).contains(CUSTOMER);
        assertThat(WireReference.in(text.replace("%s", lower))).contains(CUSTOMER);
        assertThat(WireReference.in(text.replace("%s", REFERENCE.replaceAll("(.{5})", "$1-"))))
                .contains(CUSTOMER);
    }

    @Test
    void everyMistypedDigit_isNobodys() {
        for (int place = 2; place < REFERENCE.length(); place++) {
            if (!Character.isDigit(REFERENCE.charAt(place))) {
                continue;
            }
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = REFERENCE.substring(0, place) + digit + REFERENCE.substring(place + 1);
                assertThat(WireReference.in(typed).isPresent()).as(typed).isEqualTo(typed.equals(REFERENCE));
            }
        }
    }

    @Test
    void twoCustomersInOneText_areNobody() {
        assertThat(WireReference.in(REFERENCE + " " + WireReference.of(new CustomerId(1002))))
                .isEmpty();
        assertThat(WireReference.in("rent for May")).isEmpty();
        assertThat(WireReference.in("")).isEmpty();
    }
}
