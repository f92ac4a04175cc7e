package org.backorder.objectlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R49")
class LogInfoTest {
    @Test
    void saysWhatWasAndWhatIs_fieldByField() {
        assertThat(LogInfo.lines("{\"b\":\"1\",\"gone\":\"x\"}", "{\"b\":\"2\",\"a\":3}", "ASSIGNED", "moved"))
                .containsExactly("a: 3", "b: 1 -> 2", "gone: x -> ", "code: ASSIGNED", "reason: moved");
        assertThat(LogInfo.lines(null, null, null, null)).isEmpty();
    }

    @Test
    void masksWhateverIsNamedLikeASecret() {
        assertThat(LogInfo.lines(
                        "{\"password\":\"old\"}",
                        "{\"password\":\"new\",\"authInfo\":\"Xy1\",\"otpSecret\":\"JBSW\",\"apiToken\":\"t\",\"session\":\"s\"}",
                        null,
                        null))
                .containsExactly("apiToken: ***", "authInfo: ***", "otpSecret: ***", "password: ***", "session: ***");
    }
}
