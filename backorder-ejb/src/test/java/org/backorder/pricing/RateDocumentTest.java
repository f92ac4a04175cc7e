package org.backorder.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R20")
class RateDocumentTest {
    /** As the bank writes it, two days of the historical file. */
    private static final String HISTORY = """
            <?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"\
             xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><gesmes:subject>Reference rates</gesmes:subject>
            <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender><Cube>
            <Cube time="2026-03-05"><Cube currency="USD" rate="1.0867"/><Cube currency="IDR" rate="17702.43"/></Cube>
            <Cube time="2026-03-04"><Cube currency="USD" rate="1.0712"/></Cube></Cube></gesmes:Envelope>
            """;

    private static List<DayRates> read(String document) {
        return RateDocument.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String withDays(String days) {
        return "<Envelope><Cube>" + days + "</Cube></Envelope>";
    }

    @Test
    void readsDaysAndRatesAsPublished() {
        List<DayRates> days = read(HISTORY);
        assertThat(days)
                .extracting(DayRates::date)
                .containsExactly(LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-04"));
        assertThat(days.get(0).perEuro())
                .containsOnlyKeys("IDR", "USD")
                .containsEntry("USD", new BigDecimal("1.0867"))
                .containsEntry("IDR", new BigDecimal("17702.43"));
        assertThat(days.get(1).perEuro()).containsOnlyKeys("USD");
    }

    @Test
    void refusesEveryTruncation() {
        String whole = HISTORY.strip();
        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(DamagedRates.class);
        }
        assertThat(read(whole)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Cube time='2026-03-05'/>",
                "<Cube time='2026-03-05'></Cube>",
                "<Cube time='5 March'><Cube currency='USD' rate='1'/></Cube>",
                "<Cube time='2026-02-29'><Cube currency='USD' rate='1'/></Cube>",
                "<Cube currency='USD' rate='1'/>",
                "<Cube time='2026-03-05'><Cube currency='USD'/></Cube>",
                "<Cube time='2026-03-05'><Cube currency='usd' rate='1'/></Cube>",
                "<Cube time='2026-03-05'><Cube currency='EUR' rate='1'/></Cube>",
                "<Cube time='2026-03-05'><Cube currency='USD' rate='1'/><Cube currency='USD' rate='1'/></Cube>",
                "<Cube time='2026-03-05'><Cube currency='USD' rate='1'/></Cube>"
                        + "<Cube time='2026-03-05'><Cube currency='JPY' rate='1'/></Cube>",
                "<Cube time='2026-03-05'><Cube time='2026-03-04'><Cube currency='USD' rate='1'/></Cube></Cube>"
            })
    void refusesWhatSaysTooLittleOrTwoThings(String days) {
        assertThatThrownBy(() -> read(withDays(days)))
                .isInstanceOfSatisfying(
                        DamagedRates.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(549));
    }

    @ParameterizedTest
    @CsvSource({
        "1, true", "0.000000000001, true", "999999999.999999999999, true", "0, false", "0.000, false", "-1, false",
        "1e3, false", "NaN, false", "'1,5', false", "1000000000, false", "0.0000000000001, false", "'', false",
        "N/A, false", ".5, false"
    })
    void takesPlainPositiveNumbers(String rate, boolean taken) {
        String document = withDays("<Cube time='2026-03-05'><Cube currency='USD' rate='" + rate + "'/></Cube>");
        if (taken) {
            assertThat(read(document).get(0).perEuro()).containsEntry("USD", new BigDecimal(rate));
        } else {
            assertThatThrownBy(() -> read(document)).isInstanceOf(DamagedRates.class);
        }
    }

    /** No file is read and nothing is expanded, whatever the document type says. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Envelope [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE Envelope SYSTEM 'http://127.0.0.1:1/rates.dtd'>",
                "<!DOCTYPE Envelope [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE Envelope>"
            })
    void refusesDocumentTypes(String type) {
        String good = withDays("<Cube time='2026-03-05'><Cube currency='USD' rate='1'/></Cube>");
        assertThat(read(good)).hasSize(1);
        assertThatThrownBy(() -> read(type + good)).isInstanceOf(DamagedRates.class);
        assertThatThrownBy(() -> read(type + good.replace("</Cube></Envelope>", "&x;&b;</Cube></Envelope>")))
                .isInstanceOf(DamagedRates.class);
    }

    @Test
    void refusesWhatIsNoXml_andWhatHoldsNoRates() {
        for (String other : List.of("", "<html>", "{}", "PK\3\4", "<Envelope/>", withDays(""), "\uFEFF")) {
            assertThatThrownBy(() -> read(other)).as(other).isInstanceOf(DamagedRates.class);
        }
        assertThatThrownBy(() -> RateDocument.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}))
                .isInstanceOf(DamagedRates.class);
        assertThatThrownBy(() -> RateDocument.read(
                        "<?xml version='1.0' encoding='UTF-8'?><a>\u00e4</a>".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(DamagedRates.class);
    }
}
