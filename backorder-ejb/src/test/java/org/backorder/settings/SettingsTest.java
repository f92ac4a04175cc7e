package org.backorder.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void hasDefaults_forWhatTheEnvironmentLeavesOut() {
        assertThat(Settings.read(Map.<String, String>of()::get))
                .isEqualTo(new Settings(500, 10, Duration.ofMinutes(5)));
    }

    @Test
    void readsTheEnvironment() {
        Map<String, String> environment = Map.of(
                "BACKORDER_MAX_SESSIONS", " 7 ",
                "BACKORDER_OUTBOX_ATTEMPTS", "1",
                "BACKORDER_VERIFIED_CREDENTIALS_SECONDS", "0");
        assertThat(Settings.read(environment::get)).isEqualTo(new Settings(7, 1, Duration.ZERO));
    }

    @Test
    void refusesNonsense_withAPlainSentence() {
        assertThatThrownBy(() -> Settings.read(Map.of("BACKORDER_MAX_SESSIONS", "many")::get))
                .hasMessage("BACKORDER_MAX_SESSIONS must be a whole number, not \"many\".");
        assertThatThrownBy(() -> Settings.read(Map.of("BACKORDER_MAX_SESSIONS", "0")::get))
                .hasMessage("BACKORDER_MAX_SESSIONS must be between 1 and 100000, not 0.");
    }
}
