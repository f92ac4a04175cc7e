package org.backorder.web.page.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page nobody thought of is the account's owner's alone: every page of the panel says which commands it stands for. */
@Tag("R3")
class PageRightsTest {
    private static final Path PAGES = Path.of("src", "main", "webapp");
    /** Seen before signing in, by staff, or never as such. */
    private static final List<String> APART = List.of("/session/", "/error/", "/operator/", "/WEB-INF/", "/resources/");

    @Test
    void everyPageIsListed() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<String> pages = files.map(file -> "/" + PAGES.relativize(file))
                    .filter(page -> page.endsWith(".xhtml") && !page.equals("/index.xhtml"))
                    .filter(page -> APART.stream().noneMatch(page::startsWith))
                    .map(page -> page.substring(0, page.length() - ".xhtml".length()))
                    .toList();
            assertThat(pages).contains("/order/list", "/profile/roles");
            assertThat(pages)
                    .as("name in PageRights the commands whose answers the page shows, or say that it is the owner's")
                    .allMatch(PageRights::isListed);
        }
    }
}
