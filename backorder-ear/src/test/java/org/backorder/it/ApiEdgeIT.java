package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway as clients of all kinds meet it: every encoding is read, and every outcome is HTTP 200 with its code. */
@Tag("R46")
class ApiEdgeIT {
    private static final String PATH = "/api/call.cgi";
    private static final String LOGIN = "s_entity=54cd&s_login=alice&s_pw=sandbox";

    private final World world = World.get();
    private final Api alice = world.api("alice");
    private final RawHttp raw = new RawHttp(world.apiUrl());

    private Answer post(String contentType, String body) {
        String header = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
        return RawHttp.answer(raw.post(PATH, header, body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain;charset=UTF-8",
                "text/html; charset=UTF-8",
                "application/x-www-form-urlencoded",
                "application/json",
                "text/plain;charset=nonsense",
                "nonsense",
                "multipart/form-data; boundary=x",
                ""
            })
    void readsTheBody_whateverTheContentTypeSays(String contentType) {
        assertThat(post(contentType, LOGIN + "&s_command=COMMAND%3DStatusAccount")
                        .expect(200)
                        .get("CURRENCY"))
                .isEqualTo("USD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&s_command=DOMAIN0%3Db%C3%BCcher.example%0D%0ACOMMAND%3DConvertIDN%0D%0A",
                "&s_command=command%20%3D%20convertidn%0Adomain%20%3D%20b%C3%BCcher.example",
                "&command=ConvertIdn&domain0=b%C3%BCcher.example",
                "&COMMAND=ConvertIDN&DOMAIN=B%C3%9CCHER.example.",
                "&s_command=COMMAND=ConvertIDN\nDOMAIN=bücher.example\n"
            })
    void readsCommandsInEveryStyle_byPost(String command) {
        assertThat(post("text/html", LOGIN + command).expect(200).get("ACE")).isEqualTo("xn--bcher-kva.example");
    }

    @Test
    void readsCommandsByGet_andMixed_onBothPaths() {
        String query = LOGIN + "&command=ConvertIDN&domain=b%C3%BCcher.example";

        assertThat(alice.get(query).expect(200).get("ACE")).isEqualTo("xn--bcher-kva.example");
        assertThat(RawHttp.answer(raw.get("/api-ote/call.cgi?" + query, "")).code())
                .isEqualTo(200);
        assertThat(RawHttp.answer(raw.post(
                                PATH + "?s_entity=1234&s_login=nobody&command=StatusAccount",
                                "",
                                "s_login=alice&s_pw=sandbox".getBytes(StandardCharsets.UTF_8)))
                        .code())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'',504",
        "COMMAND=Nonsense,500",
        "COMMAND=CheckDomainApplication,500",
        "COMMAND=StatusDomainApplication,504",
        "COMMAND=StatusDomainApplication&APPLICATION=abc,505",
        "COMMAND=StatusDomainApplication&APPLICATION=1,545",
        "COMMAND=StatusDomainApplication&APPLICATION=99999999999999999999,545",
        "COMMAND=DeleteDomainApplication&APPLICATION=1,545",
        "COMMAND=ModifyDomainApplication&APPLICATION=1,545",
        "COMMAND=AddDomainApplication&CLASS=BACKORDER,504",
        "COMMAND=AddDomainApplication&DOMAIN=edge.com,504",
        "COMMAND=AddDomainApplication&DOMAIN=edge.com&CLASS=GOLIVE,541",
        "COMMAND=AddDomainApplication&DOMAIN=edge.net&CLASS=COM_BACKORDER,541",
        "COMMAND=AddDomainApplication&DOMAIN=-bad-.com&CLASS=BACKORDER,541",
        "COMMAND=AddDomainApplication&DOMAIN=edge.nosuchtld&CLASS=BACKORDER,541",
        "COMMAND=AddDomainApplication&DOMAIN=edge.com&CLASS=BACKORDER&OWNERCONTACT0=P-ZZZ999999,545",
        "COMMAND=AddDomainApplication&DOMAIN=edge.com&CLASS=BACKORDER&PERIOD=0,541",
        "COMMAND=AddDomainApplication&DOMAIN=edge.com&CLASS=BACKORDER&PERIOD=x,505",
        "COMMAND=QueryDomainApplicationList&ORDERBY=COLOUR,541",
        "COMMAND=QueryDomainApplicationList&FIRST=-1,541",
        "COMMAND=QueryDomainApplicationList&DOMAINREGEX=(,541",
        "COMMAND=QueryDomainApplicationList&DOMAINREGEX=((a{1000}){1000}){1000},541",
        "COMMAND=AddDomainApplication&DOMAIN=edge.com&CLASS=BACKORDER&NAMESERVER0=no host,541",
        "COMMAND=QueryDomainPendingDeleteList&REGEXP=(,541",
        "COMMAND=QueryDomainPendingDeleteList&SCORE0=11,541",
        "COMMAND=QueryDomainPendingDeleteList&DELETIONDAY0=soon,505",
        "COMMAND=StatusDomain,504",
        "COMMAND=StatusDomain&DOMAIN=not-mine.com,545",
        "COMMAND=StatusUser&SUBUSER=bob,545",
        "COMMAND=ConvertIDN,504",
        "COMMAND=StatusEvent&EVENT=1,545",
        "COMMAND=StartSession&TIMEOUT=59,541",
        "COMMAND=EndSession,545",
        "COMMAND=CheckAuthentication&SUBUSER=bob&PASSWORD=sandbox,531",
        "COMMAND=AddPayment&SUBUSER=alice&AMOUNT=1.00&CURRENCY=USD&REFERENCE=x,531",
        "COMMAND=ImportDropList&SOURCE=sandbox,531",
        "COMMAND=CheckDomains,504",
        "COMMAND=CheckDomain&DOMAIN=nodot,541"
    })
    void answersEachBadInputWithItsCode(String command, int code) {
        Answer answer = alice.send(LOGIN + "&" + command, "text/plain");

        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.description()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "s_login=alice&s_pw=wrong,530",
        "s_login=nobody&s_pw=sandbox,530",
        "s_login=alice,530",
        "s_pw=sandbox,530",
        "s_session=unknown,530",
        "'',530",
        "s_login=alice&s_pw=sandbox&s_user=bob,531",
        "s_login=alice&s_pw=sandbox&s_user=nobody,531",
        "s_login=admin&s_pw=sandbox&s_user=alice,531",
        "s_login=alice&s_pw=sandbox&s_entity=9999,502"
    })
    void refusesCallersItDoesNotKnow(String credentials, int code) {
        assertThat(alice.send(credentials + "&command=StatusAccount", "text/plain")
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"command=%", "command=%4", "command=%zz", "command=%C3%28", "command=a%00b", "s_command=nonsense"
            })
    void refusesMalformedEncoding_inBodyAndQuery(String fields) {
        assertThat(alice.send(LOGIN + "&" + fields, "text/plain").code()).isEqualTo(507);
        assertThat(RawHttp.answer(raw.get(PATH + "?" + LOGIN + "&" + fields, ""))
                        .code())
                .isEqualTo(507);
    }

    @Test
    void refusesATooLargeBody_withAnAnswer() {
        byte[] body = new byte[10 * 1_048_576];
        Arrays.fill(body, (byte) 'a');

        assertThat(RawHttp.answer(raw.post(PATH, "", body)).code()).isEqualTo(507);
    }

    @Test
    void ignoresAnEmptyExpectation_andAnswersOtherMethods() {
        byte[] body = (LOGIN + "&command=StatusAccount").getBytes(StandardCharsets.UTF_8);

        assertThat(RawHttp.answer(raw.post(PATH, "Expect:\r\n", body)).code()).isEqualTo(200);
        assertThat(RawHttp.answer(raw.send("PUT " + PATH, "Content-Length: 0\r\n", new byte[0]))
                        .code())
                .isEqualTo(507);
    }

    @Test
    void endsSessions_atOnce() {
        String session = alice.call("StartSession").expect(200).get("SESSION");
        assertThat(session).matches("[0-9A-Za-z]{64}");

        String fields = "s_session=" + session + "&command=";
        alice.send(fields + "StatusAccount", "text/plain").expect(200);
        alice.send(fields + "EndSession", "text/plain").expect(200);
        assertThat(alice.send(fields + "StatusAccount", "text/plain").description())
                .isEqualTo("SESSION NOT FOUND");
    }

    @Test
    void checksAuthentication_withoutParameters() {
        alice.call("CheckAuthentication").expect(200);
    }

    @Test
    void staffDoesNotOrder() {
        world.api("admin")
                .call("AddDomainApplication", "DOMAIN=edge-staff.com", "CLASS=BACKORDER")
                .expect(531);
    }

    @Test
    void servesTheYardstick() {
        URI ping = world.apiUrl().resolve("/api/ping");

        assertThat(raw.get(ping.getPath(), "")).startsWith("HTTP/1.1 200 ").endsWith("pong");
    }
}
