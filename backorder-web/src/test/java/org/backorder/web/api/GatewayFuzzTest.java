package org.backorder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.backorder.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Random requests in every client's style come out as they went in; random bytes are read or refused, never anything else. */
@Tag("R46")
class GatewayFuzzTest {
    private static final String ALPHABET = "abcXYZ019 .-_=&%+*?/\\\"'äß漢😀{}[];";
    private static final int ROUNDS = 3_000;

    private long seed;
    private Random random = new Random(0);

    @BeforeEach
    void seed(TestReporter reporter) {
        seed = Long.getLong("backorder.seed", new Random().nextLong());
        random = new Random(seed);
        reporter.publishEntry("seed", Long.toString(seed));
    }

    @Test
    void readsBackWhatAnyClientSends() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> sent = randomParameters();
            RequestFields fields = send(sent);

            sent.forEach((key, value) -> assertThat(fields.parameters().text(key))
                    .as("seed %d, parameter %s", seed, key)
                    .isEqualTo(value.trim()));
            assertThat(fields.password()).as("seed %d", seed).isEqualTo("p&%+ = ü");
        }
    }

    private Map<String, String> randomParameters() {
        Map<String, String> parameters = new TreeMap<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            parameters.put("KEY" + random.nextInt(20), randomText());
        }
        return parameters;
    }

    private String randomText() {
        int[] signs = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(signs[random.nextInt(signs.length)]);
        }
        return text.toString();
    }

    /** As lines of a command or as fields, in query or body, in any order, with either blank and either line end. */
    private RequestFields send(Map<String, String> parameters) {
        List<String> query = new ArrayList<>();
        List<String> body = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        parameters.forEach((key, value) -> {
            String spelled = random.nextBoolean() ? key : key.toLowerCase(java.util.Locale.ROOT);
            if (random.nextBoolean()) {
                lines.add(spelled + (random.nextBoolean() ? "=" : " = ") + value);
            } else {
                (random.nextBoolean() ? query : body).add(encoded(spelled) + "=" + encoded(value));
            }
        });
        Collections.shuffle(lines, random);
        body.add("s_command=" + encoded(String.join(random.nextBoolean() ? "\n" : "\r\n", lines)));
        (random.nextBoolean() ? query : body).add("s_pw=" + encoded("p&%+ = ü"));
        Collections.shuffle(body, random);
        return RequestFields.read(
                query.isEmpty() ? null : String.join("&", query),
                String.join("&", body).getBytes(StandardCharsets.UTF_8));
    }

    private String encoded(String text) {
        String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
        String spaced = random.nextBoolean() ? form : form.replace("+", "%20");
        return random.nextBoolean() ? spaced : spaced.replace("%2F", "/").replace("%3D", "%3d");
    }

    @Test
    void readsOrRefusesAnyBytes() {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                if (random.nextInt(3) == 0) {
                    bytes[i] = (byte) "&=%s_commandpw+\r\n".charAt(random.nextInt(17));
                }
            }
            int code = 200;
            try {
                RequestFields.read(null, bytes).parameters();
            } catch (Refusal e) {
                code = e.code();
            }
            assertThat(code).as("seed %d, round %d", seed, round).isIn(200, 507);
        }
    }

    @Test
    void anyValuesMakeAnAnswerThatAStrictParserReads() {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> values = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                values.add(randomText() + (char) random.nextInt(0x300));
            }
            String text = new String(
                    ResponseText.render(
                            CommandResponse.ok().addAll("TAG", values), Duration.ofMillis(random.nextInt(9999))),
                    StandardCharsets.UTF_8);

            List<String> lines = text.lines().toList();
            assertThat(text)
                    .as("seed %d", seed)
                    .endsWith("\r\nEOF\r\n")
                    .doesNotContain("{")
                    .doesNotContain("}");
            assertThat(lines).as("seed %d", seed).hasSize(values.size() + 6);
            for (int row = 0; row < values.size(); row++) {
                assertThat(lines.get(row + 1)).as("seed %d", seed).startsWith("PROPERTY[TAG][" + row + "]=");
            }
        }
    }
}
