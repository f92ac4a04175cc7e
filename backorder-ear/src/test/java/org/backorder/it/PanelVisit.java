package org.backorder.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at the panel: cookies that a balancer may carry to any node. */
final class PanelVisit {
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

    // cookies know no ports (RFC 6265, section 8.5): nodes on one address share them, as behind a balancer
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Signs in at one node. */
    static PanelVisit signedIn(URI panel, String login) {
        return signedIn(panel, login, "sandbox");
    }

    /** Signs in at one node with that password. */
    static PanelVisit signedIn(URI panel, String login, String password) {
        PanelVisit visit = new PanelVisit();
        visit.submit(
                panel,
                "session/start",
                Map.of(
                        "signin", "signin",
                        "signin:to", "",
                        "signin:login", login,
                        "signin:password", password,
                        "signin:submit", "1"));
        return visit;
    }

    /** A person who has not signed in. */
    static PanelVisit stranger() {
        return new PanelVisit();
    }

    /** Opens a page with a form, fills it and sends it; what comes back, redirects followed. */
    HttpResponse<String> submit(URI panel, String path, Map<String, String> fields) {
        URI page = panel.resolve(path);
        String shown = send(HttpRequest.newBuilder(page)).body();
        Matcher state = VIEW_STATE.matcher(shown);
        Matcher nonce = NONCE.matcher(shown);
        if (!state.find() || !nonce.find()) {
            throw new AssertionError("no form at " + page);
        }
        StringBuilder form = new StringBuilder("jakarta.faces.ViewState=" + Api.encode(state.group(1)));
        form.append("&primefaces.nonce=").append(Api.encode(nonce.group(1))); // as the panel's script sends it along
        fields.forEach((name, value) ->
                form.append('&').append(Api.encode(name)).append('=').append(Api.encode(value)));
        return send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /** The path on which one ends up: strangers are sent to sign in. */
    String open(URI panel, String path) {
        return send(HttpRequest.newBuilder(panel.resolve(path))).uri().getPath();
    }

    /** A page as it comes, its status and its text. */
    HttpResponse<String> read(URI panel, String path) {
        return exchange(HttpRequest.newBuilder(panel.resolve(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() != 200) {
            throw new AssertionError("HTTP " + response.statusCode() + " from " + response.uri());
        }
        return response;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
