package org.backorder.sandbox.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One request to the stand-in, read whole. */
record Request(String method, List<String> path, String query, com.sun.net.httpserver.Headers headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_BODY = 1024 * 1024;

    static Request read(HttpExchange exchange) throws IOException, ApiError {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw ApiError.of(413, "REQUEST_ENTITY_TOO_LARGE", "The body is too large.");
        }
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                exchange.getRequestMethod(),
                List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1)),
                query == null ? "" : query,
                exchange.getRequestHeaders(),
                new String(body, StandardCharsets.UTF_8));
    }

    /** True for the method and the path; {@code *} stands for one part. */
    boolean is(String wantedMethod, String pattern) {
        List<String> parts = List.of(pattern.substring(1).split("/", -1));
        if (!method.equals(wantedMethod) || parts.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).equals("*") && !parts.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    String header(String name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    /** The body as JSON; an empty one is an empty object. */
    JsonNode json() throws ApiError {
        if (!header("Content-Type").startsWith("application/json")) {
            throw ApiError.of(
                    415, "UNSUPPORTED_MEDIA_TYPE", "The server does not support the request payload's media type.");
        }
        if (body.isBlank()) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode node = JSON.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            throw ApiError.invalid("MALFORMED_REQUEST_JSON", "The request JSON is not well formed.");
        }
        throw ApiError.invalid("MALFORMED_REQUEST_JSON", "The request JSON is not well formed.");
    }
}
