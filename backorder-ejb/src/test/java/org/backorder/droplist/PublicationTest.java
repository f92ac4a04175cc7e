package org.backorder.droplist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.backorder.job.RunReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published list (R15, api.md 17). */
@Tag("R15")
class PublicationTest {
    @TempDir
    Path directory;

    private Lists lists;
    private ListPublicationRun run;

    @BeforeEach
    void freshLists() {
        lists = Lists.fresh();
        lists.wiring.bean(PublishedFile.class).directory(directory.resolve("published"));
        run = lists.wiring.bean(ListPublicationRun.class);
    }

    @Test
    void publishesNameDeadlineAndScore_inOneEntry() throws IOException {
        lists.upload("main", "münchen.com;2026-05-03T18:00:00.75Z\nsky.co.uk;2026-05-03T19:00:00Z\n");
        assertThat(run.tick()).isEqualTo(RunReport.done(1));

        assertThat(published())
                .containsExactly(
                        "sky.co.uk;2026-05-03 18:00:00;" + NameScore.of("sky", "uk"),
                        "xn--mnchen-3ya.com;2026-05-03 17:00:00;" + NameScore.of("münchen", "com"));
        assertThat(current().lastModified()).isEqualTo(Lists.NOW);
        assertThat(current().etag()).matches("\"[0-9a-f]{32}\"");
        try (Stream<Path> files = Files.list(directory.resolve("published"))) {
            assertThat(files).containsExactly(current().path());
        }
    }

    @Test
    void isDueOnTheFullHour() {
        Instant first = Lists.NOW.plusSeconds(61);
        lists.time.moveTo(first);
        assertThat(run.nextDue(first)).contains(first);
        run.tick();

        assertThat(run.nextDue(first)).contains(Instant.parse("2026-05-01T13:00:00Z"));
        lists.time.moveTo(Instant.parse("2026-05-01T12:59:59.999999Z"));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        assertThat(run.nextDue(first)).contains(Instant.parse("2026-05-01T13:00:00Z"));
    }

    @Test
    void keepsTheFile_whenNothingChanged_andMovesLastModified() throws IOException {
        lists.upload("main", "a.com;2026-05-03T18:00:00Z\n");
        run.tick();
        PublishedList before = current();
        Object file = fileKey();

        lists.time.moveTo(Instant.parse("2026-05-01T13:00:00Z"));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);

        assertThat(current().lastModified()).isEqualTo(Instant.parse("2026-05-01T13:00:00Z"));
        assertThat(current().etag()).isEqualTo(before.etag());
        assertThat(fileKey()).isEqualTo(file);
    }

    @Test
    void writesANewFile_whenTheListChanged_andHasTheOldEtagForTheOldRows() throws IOException {
        lists.upload("main", "a.com;2026-05-03T18:00:00Z\n");
        run.tick();
        String first = current().etag();

        lists.upload("main", "a.com;2026-05-03T18:00:00Z\nb.com;2026-05-03T18:00:00Z\n");
        lists.time.moveTo(Instant.parse("2026-05-01T13:00:00Z"));
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(current().etag()).isNotEqualTo(first);
        assertThat(published()).hasSize(2);

        lists.upload("main", "a.com;2026-05-03T18:00:00Z\n");
        lists.time.moveTo(Instant.parse("2026-05-01T14:00:00Z"));
        run.tick();
        assertThat(current().etag()).isEqualTo(first);
    }

    @Tag("R34")
    @Test
    void leavesANameIn_untilItsLiteWindowEnds_andNeverPublishesAnEmptyList() throws IOException {
        // 24:00 in New York is 04:00 UTC in summer; b.com drops in New York's next night
        lists.upload("main", "a.com;2026-05-01T13:00:00Z\nb.com;2026-05-02T05:00:00Z\n");
        run.tick();
        lists.time.moveTo(Instant.parse("2026-05-02T03:00:00Z"));
        run.tick();
        assertThat(published()).hasSize(2);

        lists.time.moveTo(Instant.parse("2026-05-02T04:00:00Z"));
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(published()).singleElement().asString().startsWith("b.com;");

        lists.time.moveTo(Instant.parse("2026-05-03T04:00:00Z"));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        assertThat(published()).hasSize(1);
        assertThat(lists.listed()).isEmpty();
    }

    @Tag("R34")
    @Test
    void writesANewFile_whenANameHasBeenTaken() throws IOException {
        lists.upload("main", "a.com;2026-05-03T18:00:00Z\nb.com;2026-05-03T18:00:00Z\n");
        run.tick();
        lists.wiring.bean(DropListStore.class).withdraw("a.com", Instant.parse("2026-05-03T18:00:00Z"));

        lists.time.moveTo(Instant.parse("2026-05-01T13:00:00Z"));
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(published()).singleElement().asString().startsWith("b.com;");
    }

    @Test
    void publishesNothing_beforeThereIsAList() {
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        assertThat(lists.wiring.bean(PublishDropList.class).current()).isEmpty();
        assertThat(run.nextDue(Lists.NOW)).contains(Instant.parse("2026-05-01T13:00:00Z"));
    }

    @Tag("R12")
    @Test
    void readsItsOwnFileBack_withTheSameDates() throws IOException {
        lists.upload("main", "a.com;2026-05-03T18:00:00Z\nmünchen.com;2026-05-04T01:02:03Z\n");
        run.tick();
        Lists other = Lists.fresh();

        assertThat(other.upload("zip", "list", Files.readAllBytes(current().path()))
                        .state())
                .isEqualTo("DONE");
        assertThat(other.listed()).isEqualTo(lists.listed());
    }

    private PublishedList current() {
        return lists.wiring.bean(PublishDropList.class).current().orElseThrow();
    }

    private Object fileKey() throws IOException {
        return Objects.requireNonNull(
                Files.readAttributes(current().path(), java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey());
    }

    private List<String> published() throws IOException {
        try (ZipFile zip = new ZipFile(current().path().toFile())) {
            assertThat(zip.size()).isEqualTo(1);
            ZipEntry entry = zip.getEntry("pending_delete_domain_list.csv");
            byte[] content = zip.getInputStream(entry).readAllBytes();
            return new String(content, StandardCharsets.US_ASCII).lines().toList();
        }
    }
}
