package org.backorder.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.backorder.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send, in all the ways they send it (api.md 1.2, 1.3). */
@Tag("R46")
class RequestFieldsTest {
    private static RequestFields body(String form) {
        return RequestFields.read(null, form.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void readsTheCredentialsAndTheCommand() {
        RequestFields fields =
                body("s_entity=54cd&s_login=alice&s_pw=secret&s_command=COMMAND%3DStatusAccount%0AFIRST%3D0");

        assertThat(fields.entity()).isEqualTo("54cd");
        assertThat(fields.login()).isEqualTo("alice");
        assertThat(fields.password()).isEqualTo("secret");
        assertThat(fields.parameters().text("COMMAND")).isEqualTo("StatusAccount");
        assertThat(fields.parameters().text("FIRST")).isEqualTo("0");
    }

    @Test
    void takesFiveThousandParameters_andNotOneMore() {
        StringBuilder form = new StringBuilder("s_login=alice");
        for (int i = 0; i < 5_000; i++) {
            form.append("&x").append(i).append("=1");
        }

        assertThat(body(form.toString()).parameters().text("X4999")).isEqualTo("1");
        assertThatThrownBy(() -> body(form + "&y=1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(507));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a&b=c", "100%", "a+b", "a b", " leading and trailing ", "quote\"'", "pässwört", "😀", "=", "%41"
            })
    void keepsEveryCharacterOfAPassword(String password) {
        assertThat(body("s_login=alice&s_pw=" + encoded(password)).password()).isEqualTo(password);
        assertThat(RequestFields.read("s_pw=" + encoded(password), new byte[0]).password())
                .isEqualTo(password);
    }

    @ParameterizedTest
    @CsvSource({"a+b,a b", "a%20b,a b", "a%2Bb,a+b", "a/b,a/b", "a%2fb,a/b"})
    void readsBothKindsOfBlank_andARealPlus(String wire, String value) {
        assertThat(body("tag=" + wire).parameters().text("TAG")).isEqualTo(value);
    }

    @Test
    void splitsLinesAtLineFeeds_withOrWithoutCarriageReturn() {
        CommandParameters parameters = body("s_command="
                        + encoded("DOMAIN=a.com\r\nCOMMAND=CheckDomain\nFIRST=1\r\n\r\n"))
                .parameters();

        assertThat(parameters.text("DOMAIN")).isEqualTo("a.com");
        assertThat(parameters.text("COMMAND")).isEqualTo("CheckDomain");
        assertThat(parameters.text("FIRST")).isEqualTo("1");
    }

    @Test
    void splitsALineAtTheFirstEquals_andTrimsBothSides() {
        CommandParameters parameters = body("s_command=" + encoded("  auth = a=b = c \n[COMMAND]\nEOF\ncommand=x"))
                .parameters();

        assertThat(parameters.text("AUTH")).isEqualTo("a=b = c");
        assertThat(parameters.text("COMMAND")).isEqualTo("x");
    }

    @Test
    void ignoresTheCaseOfKeys_inFieldsAndLines() {
        RequestFields fields = body("S_LOGIN=alice&Command=CheckDomain&s_command=" + encoded("domain0=a.com"));

        assertThat(fields.login()).isEqualTo("alice");
        assertThat(fields.parameters().text("COMMAND")).isEqualTo("CheckDomain");
        assertThat(fields.parameters().list("DOMAIN")).containsExactly("a.com");
    }

    @Test
    void mergesQueryAndBody_theBodyWins() {
        RequestFields fields = RequestFields.read(
                "s_entity=1234&s_login=old&domain=query.com&first=5",
                "s_login=new&domain=body.com".getBytes(StandardCharsets.UTF_8));

        assertThat(fields.entity()).isEqualTo("1234");
        assertThat(fields.login()).isEqualTo("new");
        assertThat(fields.parameters().text("DOMAIN")).isEqualTo("body.com");
        assertThat(fields.parameters().text("FIRST")).isEqualTo("5");
    }

    @Test
    void prefersTheCommandOverFieldsOfTheSameKey_andTheLaterOfTwo() {
        CommandParameters parameters = body("s_command=" + encoded("DOMAIN=line.com\nTAG=a\nTAG=b")
                        + "&DOMAIN=field.com")
                .parameters();

        assertThat(parameters.text("DOMAIN")).isEqualTo("line.com");
        assertThat(parameters.text("TAG")).isEqualTo("b");
    }

    @Test
    void takesTheSuccessorsNameForTheSession_andIgnoresWhatItDoesNotKnow() {
        RequestFields fields = body("s_sessionid=abc&persistent=1&s_otp=123&s_remoteaddr=192.0.2.4:80&s_new=1");

        assertThat(fields.session()).isEqualTo("abc");
        assertThat(fields.parameters().has("S_NEW")).isFalse();
    }

    @Test
    void toleratesEmptySegments_andALineBreakAtTheEnd() {
        assertThat(body("&&command=a&tag=&&novalue\r\n").parameters().text("COMMAND"))
                .isEqualTo("a");
    }

    @Test
    void turnsALineBreakInsideAFieldIntoABlank() {
        assertThat(body("tag=a%0D%0Ab").parameters().text("TAG")).isEqualTo("a  b");
    }

    @Test
    void readsUnescapedUtf8_inQueryAndBody() {
        String asServersHandItOver =
                new String("domain=bücher.de".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(RequestFields.read(asServersHandItOver, new byte[0])
                        .parameters()
                        .text("DOMAIN"))
                .isEqualTo("bücher.de");
        assertThat(body("domain=bücher.de").parameters().text("DOMAIN")).isEqualTo("bücher.de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s_pw=geheim%",
                "s_pw=geheim%4",
                "s_pw=geheim%zz",
                "s_pw=geheim%4G",
                "%=x",
                "s_pw=geheim%C3%28",
                "s_pw=geheim%FF",
                "s_pw=geheim%00",
                "s_pw=%ED%A0%80geheim",
                "s_command=geheim",
                "s_command=A%3Db%0Ageheim"
            })
    void refusesWhatCannotBeRead_withoutRepeatingTheValue(String form) {
        assertThatThrownBy(() -> body(form))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageStartingWith("Invalid command format; ")
                .hasMessageNotContaining("geheim")
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo(507);
    }

    @Test
    void printsNoSecrets() {
        RequestFields fields = body("s_login=alice&s_pw=geheim&password=geheim");

        assertThat(fields.toString() + fields.parameters()).doesNotContain("geheim");
    }
}
