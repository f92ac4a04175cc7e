package org.backorder.sandbox.epp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client nobody of this project wrote: Debian's Net::EPP goes through the life of a name. */
class NetEppTest {
    private static final Pattern FRAME_LINE = Pattern.compile("^[^()]*\\(\\d+\\): ([CS]): (.*)$");

    private static final List<String> STEPS = List.of(
            "login 1000",
            "check 1000 1",
            "contact 1000",
            "create 1000",
            "again 2302",
            "info 1000 backorder",
            "transfer 1000 serverApproved",
            "moved 1000 rival",
            "poll 1301 1",
            "ack 1000",
            "delete 1000",
            "gone 1000 1",
            "uncontact 1000",
            "done 0");

    @TempDir
    Path directory;

    @Test
    void runsItsWholeFlow() throws Exception {
        requireNetEpp();
        Schemas.require();
        Path script = directory.resolve("netepp.pl");
        try (InputStream in = NetEppTest.class.getResourceAsStream("netepp.pl")) {
            Files.write(script, java.util.Objects.requireNonNull(in).readAllBytes());
        }
        Path out = directory.resolve("out.txt");
        Path frames = directory.resolve("frames.txt");
        try (SandboxRegistry registry =
                SandboxRegistry.start(RegistryOptions.usual(null, ScenarioClock.at("2026-05-01T12:00:00Z")))) {
            Process perl = new ProcessBuilder(
                            "perl",
                            script.toString(),
                            Integer.toString(registry.port()),
                            registry.caCertificate().toString(),
                            RegistryOptions.PASSWORD,
                            "perl-flow.com")
                    .redirectOutput(out.toFile())
                    .redirectError(frames.toFile())
                    .start();
            assertThat(perl.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(perl.exitValue()).as(Files.readString(frames)).isZero();
        }
        assertThat(Files.readAllLines(out).stream().map(String::strip)).containsExactlyElementsOf(STEPS);
        requireValid(documents(Files.readAllLines(frames)));
    }

    private static void requireValid(List<String> documents) {
        assertThat(documents).hasSizeGreaterThan(25);
        for (String document : documents) {
            assertThat(Schemas.fault(document)).as(document).isNull();
        }
    }

    /** Puts the debug lines together again: one document per XML declaration. */
    private static List<String> documents(List<String> lines) {
        List<String> documents = new ArrayList<>();
        StringBuilder document = new StringBuilder();
        for (String line : lines) {
            Matcher frame = FRAME_LINE.matcher(line);
            if (!frame.matches()) {
                continue;
            }
            if (frame.group(2).startsWith("<?xml") && document.length() > 0) {
                documents.add(document.toString());
                document.setLength(0);
            }
            document.append(frame.group(2)).append('\n');
        }
        documents.add(document.toString());
        return documents;
    }

    private static void requireNetEpp() throws IOException, InterruptedException {
        int found;
        try {
            found = new ProcessBuilder("perl", "-MNet::EPP::Simple", "-e", "1")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            found = -1;
        }
        if (found != 0) {
            String reason = "Net::EPP is missing; apt-get install libnet-epp-perl";
            if ("true".equals(System.getenv("CI"))) {
                fail(reason);
            }
            Assumptions.abort(reason);
        }
    }
}
