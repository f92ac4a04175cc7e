package org.backorder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.MissingParameter;
import org.backorder.refusal.NotAuthenticated;
import org.backorder.refusal.NotFound;
import org.backorder.refusal.UnknownSession;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar to the letter, and every trap of clients (api.md 2). */
@Tag("R46")
class ResponseTextTest {
    private static String text(CommandResponse response) {
        return new String(ResponseText.render(response, Duration.ofMillis(18)), StandardCharsets.UTF_8);
    }

    @Test
    void writesTheWholeAnswer() {
        assertThat(text(CommandResponse.ok().add("APPLICATION", 1000042).add("STATUS", "REQUESTED")))
                .isEqualTo(String.join(
                        "\r\n",
                        "[RESPONSE]",
                        "PROPERTY[APPLICATION][0]=1000042",
                        "PROPERTY[STATUS][0]=REQUESTED",
                        "DESCRIPTION=Command completed successfully",
                        "CODE=200",
                        "QUEUETIME=0",
                        "RUNTIME=0.018",
                        "EOF",
                        ""));
    }

    @Test
    void numbersRowsFrom0WithoutGaps_emptyCellsIncluded() {
        assertThat(text(CommandResponse.ok().addAll("DATA", List.of("a", "", "c"))))
                .contains("PROPERTY[DATA][0]=a\r\nPROPERTY[DATA][1]=\r\nPROPERTY[DATA][2]=c\r\n");
    }

    @Test
    void writesAbsentValuesAsEmptyOnes() {
        String nothing = null;
        assertThat(text(CommandResponse.ok().add("PARENTUSER", nothing))).contains("PROPERTY[PARENTUSER][0]=\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\u000B", "\f", "\u001C", "\u0085", "\u2028", "\u2029", "\t", "\u0000"})
    void writesABlankForEveryLineBreakAndControl(String breaking) {
        assertThat(text(CommandResponse.ok().add("TAG", "a" + breaking + "b"))).contains("PROPERTY[TAG][0]=a b\r\n");
    }

    @Test
    void writesParenthesesForBraces_inValuesAndDescriptions() {
        String text = text(CommandResponse.of(541, "a{b}c").add("TAG", "{x}"));

        assertThat(text)
                .contains("PROPERTY[TAG][0]=(x)\r\n")
                .contains("a(b)c")
                .doesNotContain("{")
                .doesNotContain("}");
    }

    @Test
    void writesUtf8_andKeepsEqualsSigns() {
        assertThat(text(CommandResponse.ok().add("IDN", "bücher.example😀=x"))).contains("=bücher.example😀=x\r\n");
    }

    @Test
    void writesRunTimesOfAnyLength() {
        String text = new String(
                ResponseText.render(CommandResponse.ok(), Duration.ofMillis(61_007)), StandardCharsets.UTF_8);

        assertThat(text).contains("RUNTIME=61.007\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0,100,100,250,0,99,100,250,100",
        "200,100,50,250,200,249,50,250,100",
        "300,100,0,250,300,299,0,250,100",
        "0,100,0,0,0,-1,0,0,100",
        "40,10,0,0,0,-1,0,0,10"
    })
    void pages(
            long first, int limit, int rows, long total, String f, String last, String count, String all, String cut) {
        CommandResponse response = CommandResponse.ok()
                .paging(PageRequest.of(first, limit), new Page<>(java.util.Collections.nCopies(rows, "row"), total));

        assertThat(response.properties().get("FIRST")).containsExactly(f);
        assertThat(response.properties().get("LAST")).containsExactly(last);
        assertThat(response.properties().get("COUNT")).containsExactly(count);
        assertThat(response.properties().get("TOTAL")).containsExactly(all);
        assertThat(response.properties().get("LIMIT")).containsExactly(cut);
    }

    @Test
    void describesRefusals_standardTextFirst_andTheKnownTextsWordForWord() {
        assertThat(description(new MissingParameter("DOMAIN"))).isEqualTo("Missing required attribute; DOMAIN");
        assertThat(description(new NotAuthenticated())).isEqualTo("Authentication failed");
        assertThat(description(new UnknownSession())).isEqualTo("SESSION NOT FOUND");
        assertThat(description(new Forbidden("x"))).isEqualTo("Authorization failed; x");
        assertThat(description(new UnknownCommand("Nonsense"))).isEqualTo("Invalid command name; Nonsense");
        assertThat(description(new UnknownEntity())).startsWith("Invalid entity value; ");
        assertThat(RefusalMapper.answer(new NotFound("application", "7")).code())
                .isEqualTo(545);
        assertThat(CommandResponse.of(421).description())
                .isEqualTo("Command failed due to server error. Client should try again");
    }

    private static String description(org.backorder.refusal.Refusal refusal) {
        return RefusalMapper.answer(refusal).description();
    }

    @Test
    void everyCodeHasAText() {
        for (int code = 200; code < 560; code++) {
            assertThat(ResultCode.text(code)).as("text of %d", code).isNotBlank();
        }
    }

    @Test
    void writesDatesIn19Characters_andMicrosecondsIn26() {
        Instant instant = Instant.parse("2026-03-05T04:09:08.000070Z");

        assertThat(WireDates.format(instant)).isEqualTo("2026-03-05 04:09:08");
        assertThat(WireDates.micros(instant)).isEqualTo("2026-03-05 04:09:08.000070");
        assertThat(WireDates.format(null)).isEqualTo("0000-00-00 00:00:00");
        assertThat(WireDates.micros(null)).isEqualTo("0000-00-00 00:00:00");
        assertThat(WireDates.format(Instant.parse("1969-12-31T23:59:59.5Z"))).isEqualTo("1969-12-31 23:59:59");
    }
}
