package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The public Node SDK, unchanged but for its URL: login, orders, paging, status, a name with an umlaut, logout. */
@Tag("R46")
class PublicSdkIT {
    private static final Path SCRIPT = Path.of("src", "test", "node");
    private static final int PATIENCE_SECONDS = 240;

    private final World world = World.get();
    private final Path work = Path.of(System.getProperty("backorder.build.dir", "target"), "node");

    @Test
    void aResellersScriptRuns() throws IOException, InterruptedException {
        Files.createDirectories(work);
        for (String file : List.of("package.json", "package-lock.json", "sdk.js")) {
            Files.copy(SCRIPT.resolve(file), work.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        String output = run(
                "node",
                "sdk.js",
                world.apiUrl().toString(),
                "alice",
                "sandbox",
                "sdk-first.com",
                "sdk-second.com",
                "sdk-bücher.com");
        String[] lines = output.strip().split("\n", -1);
        JsonNode seen = new ObjectMapper().readTree(lines[lines.length - 1]);

        assertThat(seen.get("login").asInt()).isEqualTo(200);
        assertThat(seen.get("session").asText()).hasSize(64);
        assertThat(seen.get("order").asInt()).isEqualTo(200);
        JsonNode umlaut = seen.get("applications").get(2);
        assertThat(umlaut.get("domain").asText()).isEqualTo("xn--sdk-bcher-u9a.com");
        assertThat(umlaut.get("umlaut").asText()).isEqualTo("sdk-bücher.com");
        assertThat(umlaut.get("status").asText()).isEqualTo("REQUESTED");
        listsEveryOrderOnce(seen);
        assertThat(seen.get("status").asInt()).isEqualTo(200);
        assertThat(seen.get("statusDomain").asText()).isEqualTo("xn--sdk-bcher-u9a.com");
        assertThat(seen.get("funded").asText()).isEqualTo("0");
        assertThat(seen.get("missing").asInt()).isEqualTo(545);
        assertThat(seen.get("delete").asInt()).isEqualTo(200);
        assertThat(seen.get("logout").asInt()).isEqualTo(200);
        assertThat(seen.get("after").asInt()).isEqualTo(530);
        assertThat(seen.get("afterText").asText()).isEqualTo("SESSION NOT FOUND");
    }

    private static void listsEveryOrderOnce(JsonNode seen) {
        List<String> listed = new ArrayList<>();
        seen.get("listed").forEach(id -> listed.add(id.asText()));
        int total = seen.get("total").asInt();

        assertThat(listed).hasSize(total).doesNotHaveDuplicates();
        seen.get("applications")
                .forEach(order -> assertThat(listed).contains(order.get("id").asText()));
        assertThat(seen.get("pages").asInt()).isEqualTo((total + 1) / 2);
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = work.resolve(command[0] + ".log");
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + " did not end: " + Files.readString(output));
        }
        String text = Files.readString(output);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
