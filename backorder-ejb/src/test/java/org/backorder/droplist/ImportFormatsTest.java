package org.backorder.droplist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The two formats of our own in every spelling, and every way to damage them (R12, traps T21, T22, T24). */
@Tag("R12")
class ImportFormatsTest {
    private static final String PLAIN = "alpha.com;2026-05-03T18:00:00Z\nmünchen.com;2026-05-03T19:00:00.5Z\n";
    private static final String OWN_ZIP = "alpha.com;2026-05-03 17:00:00;5\nxn--mnchen-3ya.com;2026-05-03 18:00:00;3\n";
    private static final List<String> ROWS =
            List.of("alpha.com 2026-05-03T18:00:00Z", "xn--mnchen-3ya.com 2026-05-03T19:00:00.500Z");

    private Lists lists;

    @BeforeEach
    void freshLists() {
        lists = Lists.fresh();
    }

    static Stream<Arguments> spellings() {
        String header = "Domain;Drop date\n" + PLAIN;
        String swapped = "DROPDATE;DOMAIN\n2026-05-03T18:00:00Z;alpha.com\n2026-05-03T19:00:00.5Z;münchen.com\n";
        Map<String, byte[]> all = Map.ofEntries(
                Map.entry("plain", PLAIN.getBytes(UTF_8)),
                Map.entry("commas", PLAIN.replace(';', ',').getBytes(UTF_8)),
                Map.entry("tabs", PLAIN.replace(';', '\t').getBytes(UTF_8)),
                Map.entry("header", header.getBytes(UTF_8)),
                Map.entry("header, columns swapped", swapped.getBytes(UTF_8)),
                Map.entry("byte order mark", ("\uFEFF" + PLAIN).getBytes(UTF_8)),
                Map.entry("byte order mark and header", ("\uFEFF" + header).getBytes(UTF_8)),
                Map.entry("CRLF", PLAIN.replace("\n", "\r\n").getBytes(UTF_8)),
                Map.entry("no end of the last line", PLAIN.strip().getBytes(UTF_8)),
                Map.entry("blank lines", PLAIN.replace("\n", "\n\n").getBytes(UTF_8)),
                Map.entry(
                        "quoted",
                        "\"alpha.com\";\"2026-05-03T18:00:00Z\"\nmünchen.com;2026-05-03T19:00:00.5Z".getBytes(UTF_8)),
                Map.entry(
                        "ACE, case, trailing dot, offset",
                        ("ALPHA.com.;2026-05-03T20:00:00+02:00\n" + "XN--MNCHEN-3YA.COM;2026-05-03T19:00:00.500Z")
                                .getBytes(UTF_8)),
                Map.entry("gzip", Lists.gzip(PLAIN.getBytes(UTF_8))),
                Map.entry("zip", Lists.zip("anything.csv", PLAIN.getBytes(UTF_8))),
                Map.entry("zip with a hostile path", Lists.zip("../../../etc/a.csv", PLAIN.getBytes(UTF_8))),
                Map.entry("duplicates, the last wins", ("alpha.com;2026-05-09T18:00:00Z\n" + PLAIN).getBytes(UTF_8)));
        return all.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void readsTheSameRows_inEverySpelling(String spelling, byte[] file) {
        ImportReport report = lists.upload("main", "list", file);

        assertThat(report.problem()).isNull();
        assertThat(report.state()).isEqualTo("DONE");
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refused()).isZero();
        assertThat(report.duplicates()).isEqualTo(spelling.startsWith("duplicates") ? 1 : 0);
        assertThat(lists.listed()).isEqualTo(ROWS);
    }

    @Test
    void readsOurOwnFile_asFinalizationDates() {
        ImportReport report = lists.upload("zip", "list", Lists.zip(PublishedFile.ENTRY, OWN_ZIP.getBytes(UTF_8)));

        assertThat(report.state()).isEqualTo("DONE");
        assertThat(lists.listed())
                .containsExactly("alpha.com 2026-05-03T18:00:00Z", "xn--mnchen-3ya.com 2026-05-03T19:00:00Z");
    }

    static Stream<Arguments> damages() {
        byte[] many = manyRows().getBytes(UTF_8);
        byte[] zipped = Lists.zip(PublishedFile.ENTRY, many);
        byte[] gzipped = Lists.gzip(many);
        Map<String, byte[]> all = Map.ofEntries(
                Map.entry("the list is empty", new byte[0]),
                Map.entry("no usable row", "\n\n\n".getBytes(UTF_8)),
                Map.entry("no usable row among", "<html><body>Please sign in</body></html>\n".getBytes(UTF_8)),
                Map.entry(
                        "no usable row among 1", "alpha.com;2026-05-03T18:00:00Z\n".getBytes(StandardCharsets.UTF_16)),
                Map.entry("ends before it should", Arrays.copyOf(gzipped, gzipped.length / 2)),
                Map.entry("ends before it", Arrays.copyOf(gzipped, gzipped.length - 3)),
                Map.entry("container is damaged", Arrays.copyOf(zipped, zipped.length / 2)),
                Map.entry("container is damaged:", Arrays.copyOf(zipped, zipped.length - 5)),
                Map.entry("damaged", flipped(gzipped, gzipped.length - 6)),
                Map.entry("checksum|damaged|before it should", flipped(zipped, zipped.length / 3)),
                Map.entry("2 entries", Lists.zip(List.of(PublishedFile.ENTRY, "b.csv"), many)),
                Map.entry("archive has 0 entries|damaged", Lists.zip(List.of(), many)),
                Map.entry("holds list.exe", Lists.zip("list.exe", many)),
                Map.entry("holds ", Lists.zip("folder.csv/", new byte[0])),
                Map.entry("expands to more than", Lists.zip(PublishedFile.ENTRY, new byte[64 << 20])),
                Map.entry("expands to more than [0-9]+ bytes", Lists.gzip(new byte[64 << 20])));
        return all.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static String manyRows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            rows.append("name").append(i * 7919).append(".com;2026-05-03 17:00:00;5\n");
        }
        return rows.toString();
    }

    private static byte[] flipped(byte[] file, int at) {
        byte[] copy = file.clone();
        copy[at] ^= 0x55;
        return copy;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void changesNothing_whenTheFileIsDamaged(String problem, byte[] file) {
        for (String source : List.of("main", "zip")) {
            boolean csv = source.equals("main");
            lists.upload(source, csv ? PLAIN : OWN_ZIP);
            List<String> before = lists.listed();

            ImportReport report = lists.upload(source, "list", file);

            assertThat(report.state()).isEqualTo("REFUSED");
            assertThat(report.problem()).containsPattern(problem);
            assertThat(report.finishedAt()).isNotNull();
            assertThat(report.added() + report.moved() + report.removed()).isZero();
            assertThat(lists.listed()).isEqualTo(before);
            assertThat(lists.changes(report.id())).isEmpty();
        }
    }

    @Test
    void refusesRows_withTheirLineNumbers() {
        byte[] badByte = "ok.com;2026-05-03T18:00:00Z\nb\u00e4d.com;2026-05-03T18:00:00Z\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        String rest = "noseparator.com\n-edge.com;2026-05-03T18:00:00Z\nx.unsupported1;2026-05-03T18:00:00Z\n"
                + "a.b.com;2026-05-03T18:00:00Z\nday.com;03/05/2026\nyear.com;0026-05-03T18:00:00Z\n"
                + "nozone.com;2026-05-03T18:00:00\nfeb.com;2026-02-30T18:00:00Z\n" + "l".repeat(2000) + "\n"
                + "'; DROP TABLE dropping_name; --.com;2026-05-03T18:00:00Z\nlast.com;2026-05-03T18:00:00Z";
        byte[] file = new byte[badByte.length + rest.length()];
        System.arraycopy(badByte, 0, file, 0, badByte.length);
        System.arraycopy(rest.getBytes(UTF_8), 0, file, badByte.length, rest.length());

        ImportReport report = lists.upload("main", "list", file);

        assertThat(report.state()).isEqualTo("DONE");
        assertThat(report.read()).isEqualTo(13);
        assertThat(report.refused()).isEqualTo(11);
        assertThat(report.firstRefusals()).hasSize(11).first().isEqualTo("line 2: not valid UTF-8");
        assertThat(report.firstRefusals()).anyMatch(text -> text.startsWith("line 3: fewer columns"));
        assertThat(report.firstRefusals()).anyMatch(text -> text.startsWith("line 7: no date of the form"));
        assertThat(report.firstRefusals()).anyMatch(text -> text.startsWith("line 8: not a plausible date"));
        assertThat(report.firstRefusals()).anyMatch(text -> text.startsWith("line 11: longer than 1000 bytes"));
        assertThat(lists.listed()).containsExactly("last.com 2026-05-03T18:00:00Z", "ok.com 2026-05-03T18:00:00Z");
    }

    @Test
    void keepsTheFirst20Refusals_andCountsAll() {
        ImportReport report = lists.upload("main", "ok.com;2026-05-03T18:00:00Z\n" + "bad\n".repeat(30));

        assertThat(report.refused()).isEqualTo(30);
        assertThat(report.firstRefusals()).hasSize(20);
    }
}
