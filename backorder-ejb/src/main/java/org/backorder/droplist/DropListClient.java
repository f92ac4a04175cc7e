package org.backorder.droplist;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches lists over HTTP, asking only for what changed since the last import. */
@ApplicationScoped
class DropListClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** A list as the source delivered it, with what to ask for next time. */
    record Delivery(
            ListFile file, @Nullable String etag, @Nullable String lastModified) {}

    /** The list, or nothing when the source says it has not changed. */
    Optional<Delivery> fetch(String address, @Nullable String etag, @Nullable String lastModified) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER).GET();
            if (etag != null) {
                request.header("If-None-Match", etag);
            }
            if (lastModified != null) {
                request.header("If-Modified-Since", lastModified);
            }
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == 304) {
                    return Optional.empty();
                }
                if (answer.statusCode() != 200) {
                    throw new DamagedList("list-answer", answer.statusCode());
                }
                return Optional.of(new Delivery(
                        ListFile.keep(body), header(answer, "ETag", 255), header(answer, "Last-Modified", 64)));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedList("list-unreachable", e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DamagedList("list-unreachable", "interrupted");
        }
    }

    /** A header, unless it is longer than what is kept of it: then the next request goes without. */
    private static @Nullable String header(HttpResponse<?> answer, String name, int longest) {
        return answer.headers()
                .firstValue(name)
                .filter(value -> value.length() <= longest)
                .orElse(null);
    }
}
