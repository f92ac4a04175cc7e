package org.backorder.sandbox.epp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the registry takes and what it refuses with 2001 while it keeps serving; the schemas check its judgement. */
class StrictReadingTest {
    private static final String CHECK = Commands.document("<command>" + Commands.check("strict.com") + "</command>");
    private static final String CREATE =
            Commands.document("<command>" + Commands.create("strict.com", "OWNER-1") + "</command>");

    private SandboxRegistry registry;
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        Schemas.require();
        registry = SandboxRegistry.start(RegistryOptions.usual(null, ScenarioClock.at("2026-05-01T12:00:00Z")));
        client = TestClient.loggedIn(registry);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        registry.close();
    }

    static Stream<Arguments> bent() {
        return Stream.of(
                bend(
                        "wrong namespace",
                        x -> x.replace("domain-1.0", "domain-2.0-x").replace("epp-1.0", "epp-2.0")),
                bend("unknown element", x -> x.replace("<domain:authInfo>", "<domain:extra/><domain:authInfo>")),
                bend("missing element", x -> x.replaceAll("<domain:authInfo>.*</domain:authInfo>", "")),
                bend(
                        "wrong order",
                        x -> x.replaceAll("(<domain:name>.*</domain:name>)(.*)(</domain:create>)", "$2$1$3")),
                bend("unknown attribute", x -> x.replace("<domain:name>", "<domain:name wide=\"1\">")),
                bend("text between elements", x -> x.replace("<domain:authInfo>", "x<domain:authInfo>")),
                bend("element inside text", x -> x.replace("strict.com", "strict<b/>.com")),
                bend("empty name", x -> x.replace("strict.com", "")),
                bend("label of 256", x -> x.replace("strict.com", "s".repeat(256))),
                bend("short handle", x -> x.replace("OWNER-1", "O1")),
                bend("object of another verb", x -> x.replace("domain:create", "domain:delete")),
                bend("two commands", x -> x.replace("</command>", "</command><command/>")),
                bend("clTRID of two", x -> x.replace("</command>", "<clTRID>ab</clTRID></command>")),
                bend("clTRID of 65", x -> x.replace("</command>", "<clTRID>" + "a".repeat(65) + "</clTRID></command>")),
                bend("clTRID first", x -> x.replace("<command>", "<command><clTRID>abc-1</clTRID>")),
                bend("unknown verb", x -> x.replace("<create>", "<craete>").replace("</create>", "</craete>")),
                bend(
                        "xsi:type",
                        x -> x.replace(
                                "<domain:name>",
                                "<domain:name xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\">")));
    }

    private static Arguments bend(String what, UnaryOperator<String> how) {
        return Arguments.of(what, how.apply(CREATE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bent")
    void refusesWhatTheSchemaRefuses(String what, String xml) throws IOException {
        assertThat(xml).isNotEqualTo(CREATE);
        assertThat(Schemas.fault(xml)).as(what).isNotNull();
        client.sendRaw(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(TestClient.code(client.receive())).isEqualTo(2001);
        servesOn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml at all",
                "<epp",
                "<!DOCTYPE epp [<!ENTITY x 'y'>]><epp xmlns='urn:ietf:params:xml:ns:epp-1.0'><hello/></epp>",
                "<epp xmlns='urn:ietf:params:xml:ns:epp-1.0'><hello>&undeclared;</hello></epp>",
                "<?xml version='1.0' encoding='UTF-16'?><epp xmlns='urn:ietf:params:xml:ns:epp-1.0'><hello/></epp>",
                "<epp xmlns='urn:ietf:params:xml:ns:epp-1.0'><hello/></epp><epp/>"
            })
    void refusesWhatIsNoDocument(String xml) throws IOException {
        // an empty body would be a frame of length 4, which is a framing fault; a blank is the least body
        client.sendRaw((xml.isEmpty() ? " " : xml).getBytes(StandardCharsets.UTF_8));
        assertThat(TestClient.code(client.receive())).isEqualTo(2001);
        servesOn();
    }

    @Test
    void refusesBadUtf8AndDeepNesting() throws IOException {
        byte[] bad = CHECK.getBytes(StandardCharsets.UTF_8);
        bad[CHECK.indexOf("strict")] = (byte) 0xff;
        client.sendRaw(bad);
        assertThat(TestClient.code(client.receive())).isEqualTo(2001);
        String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
        client.sendRaw(deep.getBytes(StandardCharsets.UTF_8));
        assertThat(TestClient.code(client.receive())).isEqualTo(2001);
        servesOn();
    }

    @Test
    void takesAnyLegalPrefixAndNoClTRID() throws IOException {
        String prefixed =
                "<?xml version=\"1.0\"?><e:epp xmlns:e=\"urn:ietf:params:xml:ns:epp-1.0\"><e:command><e:check>"
                        + "<check xmlns=\"" + Commands.DOMAIN
                        + "\"><!-- any --><name> Strict.COM\n</name></check></e:check>"
                        + "</e:command></e:epp>";
        client.send(prefixed);
        String answer = client.receive();
        assertThat(TestClient.code(answer)).isEqualTo(1000);
        assertThat(answer).doesNotContain("clTRID").contains("avail=\"1\"");
    }

    @Test
    void servesPipelinedCommandsInOrderAndFramesInPieces() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        for (String name : new String[] {"first.com", "second.com", "third.com"}) {
            byte[] xml = Commands.document(
                            "<command>" + Commands.check(name) + "<clTRID>for-" + name + "</clTRID></command>")
                    .getBytes(StandardCharsets.UTF_8);
            both.write(ByteBuffer.allocate(4).putInt(xml.length + 4).array());
            both.write(xml);
        }
        byte[] octets = both.toByteArray();
        for (int from = 0; from < octets.length; from += 11) {
            client.sendOctets(java.util.Arrays.copyOfRange(octets, from, Math.min(from + 11, octets.length)));
        }
        for (String name : new String[] {"first.com", "second.com", "third.com"}) {
            assertThat(client.receive()).contains("for-" + name);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1, Integer.MIN_VALUE, EppSession.FRAME_CAP + 1})
    void closesOnAnImpossibleLength(int length) throws IOException {
        client.sendOctets(ByteBuffer.allocate(4).putInt(length).array());
        assertThat(client.closedByServer()).isTrue();
        try (TestClient other = TestClient.loggedIn(registry)) {
            assertThat(other.codeOf(Commands.check("after.com"))).isEqualTo(1000);
        }
    }

    @Test
    void loginComesFirstAndOnce() throws IOException {
        try (TestClient fresh = new TestClient(registry)) {
            assertThat(fresh.codeOf(Commands.check("early.com"))).isEqualTo(2002);
            assertThat(fresh.codeOf(Commands.login("backorder", "wrong-password")))
                    .isEqualTo(2200);
            assertThat(fresh.codeOf(Commands.login("nobody", RegistryOptions.PASSWORD)))
                    .isEqualTo(2200);
            assertThat(fresh.codeOf(Commands.login("backorder", RegistryOptions.PASSWORD)))
                    .isEqualTo(1000);
            assertThat(fresh.codeOf(Commands.login("backorder", RegistryOptions.PASSWORD)))
                    .isEqualTo(2002);
        }
    }

    /** Whatever bytes come in, each frame gets a valid answer or the connection ends, and the registry goes on. */
    @Test
    void survivesAFuzzer() throws IOException {
        long seed = Long.getLong("backorder.test.seed", System.nanoTime());
        Random random = new Random(seed);
        int answered = 0;
        for (int i = 0; i < 1500; i++) {
            byte[] xml = (random.nextBoolean() ? CHECK : CREATE).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                xml = mutate(xml, random);
            }
            client.sendRaw(xml);
            String answer = client.receive();
            int code = TestClient.code(answer);
            String sent = new String(xml, StandardCharsets.UTF_8);
            assertThat(code).as("seed %d round %d: %s", seed, i, sent).isNotEqualTo(2400);
            // a foreign namespace is named for what it is (2307) before its content is looked at
            if (code != 2001 && code != 2307) {
                // whatever was not refused as malformed must be valid by the schemas as well
                assertThat(Schemas.fault(sent))
                        .as("seed %d round %d: %s", seed, i, sent)
                        .isNull();
                answered++;
            }
        }
        assertThat(answered).as("seed %d", seed).isPositive();
        servesOn();
    }

    private static byte[] mutate(byte[] xml, Random random) {
        if (xml.length < 3) {
            return xml;
        }
        int at = random.nextInt(xml.length - 1);
        int end = Math.min(xml.length, at + 1 + random.nextInt(20));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(xml, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.write(xml, at, end - at);
            case 2 -> {
                // the piece is left out
            }
            default -> {
                out.write(xml, at, end - at);
                out.write(xml, at, end - at);
            }
        }
        out.write(xml, end, xml.length - end);
        return out.toByteArray();
    }

    private void servesOn() throws IOException {
        assertThat(client.codeOf(Commands.check("still-here.com"))).isEqualTo(1000);
    }
}
