package org.backorder.epp.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.backorder.epp.EppNamespace;
import org.backorder.epp.EppSchemas;
import org.backorder.epp.FeeAmount;
import org.backorder.epp.response.ResponseData.CheckData;
import org.backorder.epp.response.ResponseData.CreatedDomain;
import org.backorder.epp.response.ResponseData.DomainState;
import org.backorder.epp.response.ResponseData.PendingActionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><epp xmlns=\"urn:ietf:params:xml:ns:epp-1.0\">";
    private static final String IDS = "<trID><clTRID>ABC-12345</clTRID><svTRID>54321-XYZ</svTRID></trID>";
    private static final String DOMAIN = " xmlns:domain=\"urn:ietf:params:xml:ns:domain-1.0\"";

    private final ResponseReader reader = new ResponseReader();

    private static String response(int code, String inner) {
        return HEAD + "<response><result code=\"" + code + "\"><msg>text</msg></result>" + inner + IDS
                + "</response></epp>";
    }

    private ServerFrame read(String document) throws UnreadableFrame {
        return reader.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private EppResponse valid(String document) throws UnreadableFrame {
        EppSchemas.requireValid(document);
        return (EppResponse) read(document);
    }

    @Test
    void readsTheGreeting() throws UnreadableFrame {
        String document = HEAD + "<greeting><svID>Example EPP server</svID><svDate>2026-05-01T12:00:00.125Z</svDate>"
                + "<svcMenu><version>1.0</version><lang>fr</lang><lang>en</lang>"
                + "<objURI>urn:ietf:params:xml:ns:domain-1.0</objURI><svcExtension>"
                + "<extURI>urn:ietf:params:xml:ns:rgp-1.0</extURI></svcExtension></svcMenu>"
                + "<dcp><access><all/></access><statement><purpose><admin/></purpose><recipient><ours/></recipient>"
                + "<retention><stated/></retention></statement></dcp></greeting></epp>";
        EppSchemas.requireValid(document);

        Greeting greeting = (Greeting) read(document);

        assertThat(greeting.speaksVersionOne()).isTrue();
        assertThat(greeting.language()).isEqualTo("en");
        assertThat(greeting.serverDate()).isEqualTo("2026-05-01T12:00:00.125Z");
        assertThat(greeting.resolution()).isEqualTo(Duration.ofMillis(1));
        assertThat(greeting.offers(EppNamespace.DOMAIN)).isTrue();
        assertThat(greeting.offers(EppNamespace.RGP)).isTrue();
        assertThat(greeting.offers(EppNamespace.FEE)).isFalse();
    }

    @Test
    void takesAResolutionOfASecond_fromADateThatEndsInZeros() throws UnreadableFrame {
        Greeting greeting = (Greeting)
                read(HEAD + "<greeting><svID>x</svID><svDate>2026-05-01T12:00:00.0Z</svDate></greeting></epp>");

        assertThat(greeting.resolution()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void readsACreatedName() throws UnreadableFrame {
        EppResponse response = valid(response(
                1000,
                "<resData><domain:creData" + DOMAIN + "><domain:name>example.com</domain:name>"
                        + "<domain:crDate>2026-05-01T18:00:00.000123Z</domain:crDate>"
                        + "<domain:exDate>2027-05-01T18:00:00Z</domain:exDate></domain:creData></resData>"));

        assertThat(response.code()).isEqualTo(1000);
        assertThat(response.clTrid()).isEqualTo("ABC-12345");
        assertThat(response.svTrid()).isEqualTo("54321-XYZ");
        assertThat(response.data())
                .isEqualTo(new CreatedDomain(
                        "example.com",
                        Instant.parse("2026-05-01T18:00:00.000123Z"),
                        Instant.parse("2027-05-01T18:00:00Z")));
    }

    @Test
    void readsWhatTheRegistryHoldsAboutAName() throws UnreadableFrame {
        EppResponse response = valid(response(
                1000,
                "<resData><domain:infData" + DOMAIN + "><domain:name>EXAMPLE.com</domain:name>"
                        + "<domain:roid>D1-TEST</domain:roid><domain:status s=\"pendingDelete\"/>"
                        + "<domain:registrant>OWNER</domain:registrant>"
                        + "<domain:contact type=\"admin\">ADM</domain:contact><domain:clID>rival</domain:clID>"
                        + "<domain:crDate>2020-01-02T03:04:05+01:00</domain:crDate>"
                        + "<domain:authInfo><domain:pw>2fooBAR</domain:pw></domain:authInfo></domain:infData></resData>"
                        + "<extension><rgp:infData xmlns:rgp=\"urn:ietf:params:xml:ns:rgp-1.0\">"
                        + "<rgp:rgpStatus s=\"pendingDelete\"/></rgp:infData></extension>"));

        DomainState state = response.data(DomainState.class).orElseThrow();
        assertThat(state.name()).isEqualTo("example.com");
        assertThat(state.isPendingDelete()).isTrue();
        assertThat(state.sponsor()).isEqualTo("rival");
        assertThat(state.createdAt()).isEqualTo("2020-01-02T02:04:05Z");
        assertThat(state.authInfo()).hasToString("***");
        assertThat(response.rgpStatuses()).containsExactly("pendingDelete");
    }

    @Test
    void readsChecksAndTheirFees() throws UnreadableFrame {
        EppResponse response = valid(response(
                1000,
                "<resData><domain:chkData" + DOMAIN + "><domain:cd><domain:name avail=\"1\">Example.com</domain:name>"
                        + "</domain:cd><domain:cd><domain:name avail=\"false\">taken.uk</domain:name>"
                        + "<domain:reason>Drop 2026-05-01T12:00:00Z</domain:reason></domain:cd></domain:chkData></resData>"
                        + "<extension><fee:chkData xmlns:fee=\"urn:ietf:params:xml:ns:epp:fee-1.0\">"
                        + "<fee:currency>USD</fee:currency><fee:cd avail=\"1\"><fee:objID>Example.com</fee:objID>"
                        + "<fee:command name=\"create\"><fee:fee>8.00</fee:fee><fee:fee>1.5</fee:fee></fee:command>"
                        + "</fee:cd></fee:chkData></extension>"));

        CheckData data = response.data(CheckData.class).orElseThrow();
        assertThat(data.of("example.com")).get().matches(ResponseData.Availability::available);
        assertThat(data.of("taken.uk"))
                .get()
                .extracting(ResponseData.Availability::reason)
                .asString()
                .startsWith("Drop");
        assertThat(data.fees()).containsEntry("example.com", FeeAmount.read("USD", "9.5"));
    }

    @Test
    void readsAQueuedDecision() throws UnreadableFrame {
        EppResponse response = valid(response(
                1301,
                "<msgQ count=\"5\" id=\"12345\"><qDate>2026-05-01T22:00:00.0Z</qDate><msg>done</msg></msgQ>"
                        + "<resData><domain:panData" + DOMAIN + "><domain:name paResult=\"0\">example.com</domain:name>"
                        + "<domain:paTRID><clTRID>OUR-1</clTRID><svTRID>SV-1</svTRID></domain:paTRID>"
                        + "<domain:paDate>2026-05-01T21:00:00Z</domain:paDate></domain:panData></resData>"));

        assertThat(response.queue()).isNotNull().extracting(MessageQueue::id).isEqualTo("12345");
        assertThat(response.data())
                .isEqualTo(new PendingActionResult(
                        "example.com", false, "OUR-1", "SV-1", Instant.parse("2026-05-01T21:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<resData><domain:infData" + DOMAIN + "><domain:name>example.com</domain:name><domain:ns/>"
                        + "<domain:clID>rival</domain:clID></domain:infData></resData>",
                "<extension><odd:thing xmlns:odd=\"urn:odd\"><a/></odd:thing></extension><resData><odd:x xmlns:odd=\"urn:odd\"/>"
                        + "<d:infData xmlns:d=\"urn:ietf:params:xml:ns:domain-1.0\"><d:clID>rival</d:clID>"
                        + "<d:name> example.com\n</d:name><d:crDate>soon</d:crDate></d:infData></resData>",
            })
    void survivesWhatIsInvalidButReadable(String inner) throws UnreadableFrame {
        EppResponse response = (EppResponse) read(response(1000, inner));

        DomainState state = response.data(DomainState.class).orElseThrow();
        assertThat(state.name()).isEqualTo("example.com");
        assertThat(state.sponsor()).isEqualTo("rival");
        assertThat(state.createdAt()).isNull();
    }

    @Test
    void readsARegistrysOwnCode_besideTheStandardOne() throws UnreadableFrame {
        EppResponse response = (EppResponse) read(HEAD + "<response><result code=\"2308\"><msg>policy</msg>"
                + "<extValue><value><e:reasonCode xmlns:e=\"urn:e\">9078</e:reasonCode></value>"
                + "<reason>wrong endpoint</reason></extValue></result>" + IDS + "</response></epp>");

        assertThat(response.results().get(0)).isEqualTo(new EppResult(2308, "policy", 9078, List.of("wrong endpoint")));
    }

    @Test
    void readsAnAnswerWithoutTransactionIds() throws UnreadableFrame {
        EppResponse response =
                (EppResponse) read(HEAD + "<response><result code=\"2400\"><msg/></result></response></epp>");

        assertThat(response.clTrid()).isNull();
        assertThat(response.svTrid()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<epp",
                "<epp xmlns='urn:ietf:params:xml:ns:epp-1.0'/>",
                "<epp><response><result code='1000'/></response></epp>",
                "<epp xmlns='urn:ietf:params:xml:ns:epp-1.0'><response/></epp>",
                "<epp xmlns='urn:ietf:params:xml:ns:epp-1.0'><response><result code='12'/></response></epp>",
                "<epp xmlns='urn:ietf:params:xml:ns:epp-1.0'><response><result/></response></epp>",
                "<!DOCTYPE epp [<!ENTITY a 'b'>]><epp xmlns='urn:ietf:params:xml:ns:epp-1.0'><response>"
                        + "<result code='1000'><msg>&a;</msg></result></response></epp>",
                "<!DOCTYPE epp SYSTEM 'http://127.0.0.1:1/x.dtd'><epp xmlns='urn:ietf:params:xml:ns:epp-1.0'><response>"
                        + "<result code='1000'/></response></epp>",
                "<epp xmlns='urn:ietf:params:xml:ns:epp-1.0'><response><result code='1000'><msg>&undefined;</msg>"
                        + "</result></response></epp>",
            })
    void refusesWhatIsNoAnswer(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(UnreadableFrame.class);
    }

    @Test
    void readsTheDeepestNesting_andRefusesOneMore() throws UnreadableFrame {
        assertThat(read(nested(XmlTree.DEEPEST - 3))).isInstanceOf(EppResponse.class);
        assertThatThrownBy(() -> read(nested(XmlTree.DEEPEST - 2))).isInstanceOf(UnreadableFrame.class);
    }

    private static String nested(int levels) {
        return response(1000, "<extension>" + "<a>".repeat(levels) + "</a>".repeat(levels) + "</extension>");
    }

    @Test
    void readsOrRefuses_whateverIsDoneToAFrame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] original = response(1000, "<resData/>").getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 3000; round++) {
            byte[] frame = original.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                frame[random.nextInt(frame.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(reader.read(frame)).isNotNull();
            } catch (UnreadableFrame e) {
                assertThat(e).hasMessageMatching("(?s).+");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }
}
