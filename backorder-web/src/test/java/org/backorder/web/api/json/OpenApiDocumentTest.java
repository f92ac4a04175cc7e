package org.backorder.web.api.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The document as a parser that generators use reads it. */
@Tag("R46")
class OpenApiDocumentTest {
    private static SortedSet<String> commands() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("commands"))) {
            return pages.map(page -> page.getFileName().toString().replaceAll("\\.md$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static OpenAPI document() throws IOException {
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(OpenApiDocument.of(commands()).toString());
        assertThat(result.getMessages()).isEmpty();
        return result.getOpenAPI();
    }

    private static Operation operation(OpenAPI document, String command) {
        return requireNonNull(document.getPaths().get("/commands/" + command)).getPost();
    }

    private static Schema<?> body(OpenAPI document, String command) {
        var content = operation(document, command).getRequestBody().getContent();
        return (Schema<?>) requireNonNull(content.get("application/json")).getSchema();
    }

    private static Schema<?> property(Schema<?> schema, String name) {
        Object property = requireNonNull(schema.getProperties()).get(name);
        return (Schema<?>) requireNonNull(property);
    }

    @Test
    void isValid_andNamesEveryCommandOnce() throws IOException {
        OpenAPI document = document();

        assertThat(document.getPaths().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                commands().stream().map(command -> "/commands/" + command),
                                Stream.of("/backorders:bulk"))
                        .toList());
        assertThat(document.getPaths().values().stream()
                        .map(path -> path.getPost().getOperationId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhatIsRequired_andWhatIsAList() throws IOException {
        OpenAPI document = document();
        Schema<?> order = body(document, "AddDomainApplication");
        Schema<?> check = body(document, "CheckDomains");

        assertThat(order.getRequired()).containsExactlyInAnyOrder("DOMAIN", "CLASS");
        assertThat(property(order, "NAMESERVER").getMaxItems()).isEqualTo(13);
        assertThat(property(order, "DOMAIN").getType()).isEqualTo("string");
        assertThat(order.getAdditionalProperties()).isNotNull(); // registry flags and inline contacts
        assertThat(property(check, "DOMAIN").getType()).isEqualTo("array");
        assertThat(check.getRequired()).containsExactly("DOMAIN");
    }

    @Test
    void saysEveryRefusal_underTheStatusItComesWith() throws IOException {
        Map<String, String> descriptions =
                operation(document(), "AddDomainApplication").getResponses().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().getDescription()));

        assertThat(descriptions).containsKeys("200", "400", "401", "403", "404", "409", "422", "429", "503");
        assertThat(descriptions.get("409"))
                .contains("540: you have a live order")
                .contains("552: the finalization");
    }

    @Test
    void saysWhichRequestsMayBeSentAgain_andWhatAKeyIs() throws IOException {
        OpenAPI document = document();

        assertThat(headers(operation(document, "AddDomainApplication"))).contains("Idempotency-Key", "X-Subuser");
        assertThat(headers(operation(document, "StatusDomainApplication"))).containsExactly("X-Subuser");
        assertThat(headers(requireNonNull(document.getPaths().get("/backorders:bulk"))
                        .getPost()))
                .contains("Idempotency-Key", "X-Subuser", "mode", "class");
        assertThat(document.getComponents().getSecuritySchemes().keySet())
                .containsExactlyInAnyOrder("key", "session", "login");
    }

    @Test
    void describesLists_asJsonAndAsText() throws IOException {
        OpenAPI document = document();
        Operation bulk =
                requireNonNull(document.getPaths().get("/backorders:bulk")).getPost();

        assertThat(bulk.getRequestBody().getContent().keySet()).containsExactly("application/json", "text/csv");
        assertThat(bulk.getResponses().keySet()).contains("200", "400", "401", "403", "409", "422", "429", "503");
        Schema<?> line = requireNonNull(document.getComponents().getSchemas().get("BulkLine"));
        assertThat(requireNonNull(line.getProperties()).keySet())
                .containsExactly("name", "class", "priority", "tag", "new");
        Schema<?> result = requireNonNull(document.getComponents().getSchemas().get("BulkResult"));
        assertThat(requireNonNull(result.getProperties()).keySet()).contains("code", "application", "price");
    }

    private static Stream<String> names(Operation operation) {
        return operation.getParameters().stream().map(io.swagger.v3.oas.models.parameters.Parameter::getName);
    }

    private static java.util.List<String> headers(Operation operation) {
        return names(operation).toList();
    }
}
