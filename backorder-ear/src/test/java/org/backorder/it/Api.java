package org.backorder.it;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A reseller's script: commands of one login over the gateway. */
final class Api {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI gateway;
    private final String credentials;

    private Api(URI gateway, String credentials) {
        this.gateway = gateway;
        this.credentials = credentials;
    }

    /** A caller that sends login and password with every command. */
    static Api as(URI gateway, String login, String password) {
        return new Api(gateway, "s_entity=54cd&s_login=" + encode(login) + "&s_pw=" + encode(password));
    }

    /** The same caller with a one-time password of its second factor. */
    Api withOtp(String code) {
        return new Api(gateway, credentials + "&s_otp=" + encode(code));
    }

    /** The same caller with the view of a subuser. */
    Api viewing(String subuser) {
        return new Api(gateway, credentials + "&s_user=" + encode(subuser));
    }

    /** The same caller with a session, as SDKs work. */
    Api inSession() {
        String session = call("StartSession").expect(200).get("SESSION");
        return new Api(gateway, "s_entity=54cd&s_session=" + session);
    }

    /** The same caller, session included, at another node's gateway. */
    Api at(URI otherGateway) {
        return new Api(otherGateway, credentials);
    }

    /** Runs a command; parameters are given as {@code KEY=VALUE}. */
    Answer call(String command, String... parameters) {
        String lines = "COMMAND=" + command + "\n" + String.join("\n", parameters);
        return send(credentials + "&s_command=" + encode(lines), "application/x-www-form-urlencoded");
    }

    /** Runs a command with a list of further parameters. */
    Answer call(String command, List<String> parameters) {
        return call(command, parameters.toArray(String[]::new));
    }

    /** Sends a body as it is. */
    Answer send(String body, String contentType) {
        HttpRequest request = HttpRequest.newBuilder(gateway)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return Answer.parse(text(request));
    }

    /** Sends everything in the query string. */
    Answer get(String query) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "?" + query))
                .timeout(Duration.ofSeconds(60))
                .build();
        return Answer.parse(text(request));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String text(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError("HTTP " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
