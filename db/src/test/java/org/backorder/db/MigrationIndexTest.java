package org.backorder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationIndexTest {
    static final Path INDEX = Path.of("migrations.index");

    @Test
    void listsExactlyTheScriptsPresent() throws IOException {
        try (Stream<Path> scripts = Files.list(EmptyDatabase.SCRIPTS.resolve("migration"))) {
            assertThat(Files.readAllLines(INDEX))
                    .as("every migration has its line in %s, and every line its migration, ascending", INDEX)
                    .containsExactlyElementsOf(
                            scripts.map(script -> script.getFileName().toString())
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void countsWithoutGapsOrDoubleNumbers() throws IOException {
        List<String> lines = Files.readAllLines(INDEX);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .as("V, four digits, two underscores, what it makes in lower case")
                        .matches("V\\d{4}__[a-z0-9_]+\\.sql"));
        assertThat(lines.stream().map(line -> Integer.parseInt(line.substring(1, 5))))
                .as("whoever comes second to a number takes the next")
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, lines.size()).boxed().toList());
    }
}
