package org.backorder.sandbox.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.backorder.sandbox.lists.ListPublisher.Listed;
import org.junit.jupiter.api.Test;

class ListPublisherTest {
    private static final Instant DROP = Instant.parse("2026-05-02T18:00:00Z");

    private final List<Listed> names = new ArrayList<>();
    private Instant now = Instant.parse("2026-05-01T10:30:00.5Z");
    private final ListPublisher publisher = new ListPublisher(at -> List.copyOf(names), () -> now);

    @Test
    void holdsOneLinePerName_inTheOrderGiven() throws IOException {
        names.add(new Listed("first-name.com", DROP));
        names.add(new Listed("xn--bcher-kva.de", DROP.plusNanos(1000)));
        Edition edition = publisher.edition();
        assertThat(lines(edition))
                .containsExactly("first-name.com;2026-05-02T18:00:00Z", "xn--bcher-kva.de;2026-05-02T18:00:00.000001Z");
        assertThat(edition.names()).isEqualTo(2);
    }

    @Test
    void isAnEmptyFile_whenNothingDrops() throws IOException {
        Edition edition = publisher.edition();
        assertThat(lines(edition)).isEmpty();
        assertThat(edition.names()).isZero();
    }

    @Test
    void keepsAnEditionForTheHourOfScenarioTime() {
        Edition first = publisher.edition();
        assertThat(first.publishedAt()).isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
        names.add(new Listed("too-late.com", DROP));
        now = Instant.parse("2026-05-01T10:59:59.999999Z");
        assertThat(publisher.edition()).isSameAs(first);
        now = Instant.parse("2026-05-01T11:00:00Z");
        assertThat(publisher.edition().names()).isEqualTo(1);
        assertThat(publisher.edition().publishedAt()).isEqualTo(now);
    }

    @Test
    void appearsAtOnce_whenAskedFor_andUntilTheNextHour() {
        publisher.edition();
        names.add(new Listed("new-name.com", DROP));
        Edition asked = publisher.publish();
        assertThat(asked.names()).isEqualTo(1);
        assertThat(asked.publishedAt()).isEqualTo(Instant.parse("2026-05-01T10:30:00Z"));
        assertThat(publisher.edition()).isSameAs(asked);
        now = Instant.parse("2026-05-01T11:00:00Z");
        assertThat(publisher.edition()).isNotSameAs(asked);
    }

    @Test
    void keepsItsETag_asLongAsTheRowsAreTheSame() {
        names.add(new Listed("first-name.com", DROP));
        String before = publisher.publish().etag();
        now = now.plusSeconds(7200);
        assertThat(publisher.publish().etag()).isEqualTo(before).matches("\"[0-9a-f]{32}\"");
        names.set(0, new Listed("first-name.com", DROP.plusSeconds(1)));
        assertThat(publisher.publish().etag()).isNotEqualTo(before);
    }

    @Test
    void writesDatesAsHttpDoes() {
        assertThat(publisher.edition().lastModified()).isEqualTo("Fri, 01 May 2026 10:00:00 GMT");
    }

    private static List<String> lines(Edition edition) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(edition.zip()))) {
            assertThat(zip.getNextEntry()).extracting("name").isEqualTo("sandbox.csv");
            List<String> lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(zip.getNextEntry()).isNull();
            return lines;
        }
    }
}
