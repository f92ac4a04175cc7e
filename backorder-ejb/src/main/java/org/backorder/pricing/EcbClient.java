package org.backorder.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches the published reference rates. */
@ApplicationScoped
class EcbClient {
    /** The file of all days since 1999 has 8 MB. */
    static final int LARGEST = 32 * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** The document at that address; refuses when there is none to be had. */
    public byte[] fetch(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(ANSWER)
                    .GET()
                    .build();
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new DamagedRates("rates-answer", answer.statusCode());
                }
                return whole(body);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedRates("rates-unreachable", e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DamagedRates("rates-unreachable", "interrupted");
        }
    }

    private static byte[] whole(InputStream body) throws IOException {
        byte[] content = body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new DamagedRates("rates-too-large", LARGEST);
        }
        return content;
    }
}
