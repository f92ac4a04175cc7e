package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same commands as JSON: one implementation, other clothes. */
@Tag("R46")
class JsonApiIT {
    private static final String ALICE = basic("alice", "sandbox");

    private final World world = World.get();
    private final URI base = world.apiUrl().resolve("/api/v1/");
    private final HttpClient http = HttpClient.newHttpClient();

    private static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String command, String authorization, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(base.resolve("commands/" + command))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject properties(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonObject("properties");
    }

    private static String first(JsonObject properties, String name) {
        JsonArray column = properties.getAsJsonArray(name);
        return column.get(0).getAsString();
    }

    @Test
    void anOrderPlacedAsJson_isTheGatewaysOrder() throws IOException, InterruptedException {
        String session = first(properties(post("StartSession", ALICE, "{}")), "SESSION");
        String bearer = "Bearer " + session;
        JsonObject placed = properties(
                post(
                        "AddDomainApplication",
                        bearer,
                        "{\"CLASS\":\"BACKORDER\",\"DOMAIN\":\"jsön-order.com\",\"NAMESERVER\":[\"ns1.example.com\",\"ns2.example.com\"]}"));
        String application = first(placed, "APPLICATION");

        Answer atTheGateway = world.api("alice")
                .call("StatusDomainApplication", "APPLICATION=" + application)
                .expect(200);
        assertThat(atTheGateway.get("DOMAINUMLAUT")).isEqualTo("jsön-order.com");
        assertThat(atTheGateway.all("NAMESERVER")).containsExactly("ns1.example.com", "ns2.example.com");
        assertThat(properties(post("StatusDomainApplication", bearer, "{\"APPLICATION\":" + application + "}"))
                        .getAsJsonArray("NAMESERVER"))
                .hasSize(2);
        properties(post("DeleteDomainApplication", bearer, "{\"APPLICATION\":" + application + "}"));
        assertThat(post("StatusDomainApplication", bearer, "{\"APPLICATION\":" + application + "}")
                        .statusCode())
                .isEqualTo(404);
        properties(post("EndSession", bearer, ""));
        assertThat(post("StatusAccount", bearer, "").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AddDomainApplication | {\"CLASS\":\"BACKORDER\"} | 400 | 504",
                "AddDomainApplication | {\"CLASS\":\"BACKORDER\",\"DOMAIN\":\"-bad-.com\"} | 422 | 541",
                "StatusDomainApplication | {\"APPLICATION\":\"x\"} | 400 | 505",
                "StatusDomainApplication | {\"APPLICATION\":1} | 404 | 545",
                "AddPayment | {\"CUSTOMER\":\"alice\"} | 403 | 531",
                "NoSuchCommand | {} | 404 | 500",
                "StatusAccount | [] | 400 | 507",
                "StatusAccount | {\"A\": | 400 | 507"
            })
    void aRefusal_isAProblem(String command, String body, int status, int code)
            throws IOException, InterruptedException {
        HttpResponse<String> response = post(command, ALICE, body);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonObject problem = JsonParser.parseString(response.body()).getAsJsonObject();
        assertThat(problem.get("code").getAsInt()).isEqualTo(code);
        assertThat(problem.get("status").getAsInt()).isEqualTo(status);
        assertThat(problem.get("title").getAsString()).isNotBlank();
    }

    @Test
    void aStranger_isAskedForCredentials_andCookiesCountForNothing() throws IOException, InterruptedException {
        HttpResponse<String> wrong = post("StatusAccount", basic("alice", "wrong"), "{}");
        HttpResponse<String> none = http.send(
                HttpRequest.newBuilder(base.resolve("commands/StatusAccount"))
                        .header("Cookie", "JSESSIONID=whatever")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(none.statusCode()).isEqualTo(401);
    }

    @Test
    void unknownPaths_andMethods_areProblemsToo() throws IOException, InterruptedException {
        HttpResponse<String> path = http.send(
                HttpRequest.newBuilder(base.resolve("nothing")).build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> method = http.send(
                HttpRequest.newBuilder(base.resolve("commands/StatusAccount")).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(path.statusCode()).isEqualTo(404);
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void theDocumentAndTheExplorer_needNoLogin() throws IOException, InterruptedException {
        HttpResponse<String> document = http.send(
                HttpRequest.newBuilder(base.resolve("openapi.json")).build(), HttpResponse.BodyHandlers.ofString());
        JsonObject openApi = JsonParser.parseString(document.body()).getAsJsonObject();
        HttpResponse<String> explorer = http.send(
                HttpRequest.newBuilder(base.resolve("/explorer/index.html")).build(),
                HttpResponse.BodyHandlers.ofString());
        String style = explorer.body().replaceAll("(?s).*href=\"([^\"]+)\".*", "$1");
        HttpResponse<String> sheet = http.send(
                HttpRequest.newBuilder(base.resolve("/explorer/").resolve(style))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(openApi.getAsJsonObject("paths").keySet()).contains("/commands/AddDomainApplication");
        assertThat(explorer.statusCode()).isEqualTo(200);
        assertThat(sheet.statusCode()).isEqualTo(200);
    }
}
