package org.backorder.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R3")
class TotpTest {
    /** The ASCII secret of RFC 6238 appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** RFC 6238 appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long seconds, String code) {
        byte[] key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(key, seconds / 30)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, 0, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
    }

    @Test
    void countsOneStepEarlierAndLater_andNoStepTwice() {
        String code = "005924"; // of the step from 1234567890 on
        long step = 1234567890L / 30;
        assertThat(at(code, 0, step * 30 - 30)).hasValue(step);
        assertThat(at(code, 0, step * 30 - 31)).isEmpty();
        assertThat(at(code, 0, step * 30 + 59)).hasValue(step);
        assertThat(at(code, 0, step * 30 + 60)).isEmpty();
        assertThat(at(code, step - 1, step * 30)).hasValue(step);
        assertThat(at(code, step, step * 30)).isEmpty();
        assertThat(at("005 924", 0, step * 30)).hasValue(step);
        assertThat(at("05924", 0, step * 30)).isEmpty();
        assertThat(at("", 0, step * 30)).isEmpty();
    }

    private static OptionalLong at(String code, long lastUsed, long seconds) {
        return Totp.step(SECRET, code, lastUsed, Instant.ofEpochSecond(seconds));
    }

    @Test
    void makesSecretsThatApplicationsRead() {
        String secret = Totp.newSecret();
        assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
        assertThat(Totp.isSecret(secret)).isTrue();
        assertThat(Totp.isSecret("JBSWY3DPEHPK3PXP")).isTrue();
        assertThat(Totp.isSecret("JBSWY3DPEHPK3PX1")).isFalse();
        assertThat(Totp.isSecret("SHORT")).isFalse();
        assertThat(Totp.uri("a b", secret))
                .isEqualTo("otpauth://totp/Backorder%3Aa%20b?secret=" + secret + "&issuer=Backorder");
    }
}
