package org.backorder.sandbox.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server whether it serves. */
final class ServerClient {
    private static final int ABSENT = -1;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI health;
    private final URI page;

    ServerClient(ServerNode node) {
        health = URI.create("http://127.0.0.1:" + node.management() + "/health/ready");
        page = URI.create("http://127.0.0.1:" + node.http() + "/");
    }

    /** True once its health says ready and the HTTP port answers. */
    boolean isReady() {
        return status(health) == 200 && status(page) != ABSENT;
    }

    private int status(URI uri) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return ABSENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ABSENT;
        }
    }
}
