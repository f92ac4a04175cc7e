package org.backorder.web.api.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the OpenAPI document of the pages as a file; the build calls it. */
public final class OpenApiFile {
    private OpenApiFile() {}

    /** Takes the pages' directory and the file to write. */
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> pages = Files.list(Path.of(arguments[0]))) {
            TreeSet<String> commands = pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .collect(Collectors.toCollection(TreeSet::new));
            Files.writeString(
                    Path.of(arguments[1]), OpenApiDocument.of(commands).toString());
        }
    }
}
