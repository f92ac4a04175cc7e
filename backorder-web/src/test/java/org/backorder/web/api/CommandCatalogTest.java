package org.backorder.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backorder.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One handler per command, named after it, with a page; nothing more and nothing less. */
@Tag("R46")
class CommandCatalogTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path PAGES = Path.of("commands");

    private static List<CommandHandler> handlers() throws ReflectiveOperationException, IOException {
        List<CommandHandler> handlers = new ArrayList<>();
        for (Path file : files(CLASSES.resolve("org/backorder/web/api"), "Handler.class")) {
            String name = CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
            Class<?> type = Class.forName(name);
            if (CommandHandler.class.isAssignableFrom(type) && !type.isInterface()) {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                handlers.add((CommandHandler) constructor.newInstance());
            }
        }
        return handlers;
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static CommandCatalog catalog() throws ReflectiveOperationException, IOException {
        CommandCatalog catalog = new CommandCatalog();
        catalog.build(handlers());
        return catalog;
    }

    @Test
    void everyCommandHasAPage_andEveryPageACommand() throws ReflectiveOperationException, IOException {
        TreeSet<String> pages = new TreeSet<>();
        for (Path page : files(PAGES, ".md")) {
            pages.add(page.getFileName().toString().replaceAll("\\.md$", ""));
        }

        assertThat(pages)
                .isNotEmpty()
                .containsExactlyElementsOf(new TreeSet<>(catalog().names()));
    }

    @Test
    void everyPageHasAllSections() throws IOException {
        for (Path page : files(PAGES, ".md")) {
            String command = page.getFileName().toString().replaceAll("\\.md$", "");
            assertThat(Files.readString(page))
                    .as("page of %s", command)
                    .startsWith("# " + command + "\n")
                    .contains("\n## Who may\n")
                    .contains("\n## Parameters\n")
                    .contains("\n## Response codes\n")
                    .contains("\n## Properties\n")
                    .contains("\n## Example\n")
                    .contains("COMMAND=" + command);
        }
    }

    @Test
    void aHandlerIsNamedAfterItsCommand() throws ReflectiveOperationException, IOException {
        for (CommandHandler handler : handlers()) {
            assertThat(handler.getClass().getSimpleName()).isEqualTo(handler.command() + "Handler");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConvertIDN", "ConvertIdn", "convertidn", "CONVERTIDN"})
    void findsACommandInAnyCase(String name) throws ReflectiveOperationException, IOException {
        assertThat(catalog().find(name).command()).isEqualTo("ConvertIDN");
    }

    @Test
    void refusesAnUnknownCommand_with500() throws ReflectiveOperationException, IOException {
        CommandCatalog catalog = catalog();

        assertThatThrownBy(() -> catalog.find("CheckDomainApplication"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(500));
    }

    @Test
    void stopsTheStart_whenTwoHandlersClaimOneName() throws ReflectiveOperationException, IOException {
        List<CommandHandler> twice = new ArrayList<>(handlers());
        twice.addAll(handlers());
        CommandCatalog catalog = new CommandCatalog();

        assertThatThrownBy(() -> catalog.build(twice))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("two handlers for command ");
    }
}
