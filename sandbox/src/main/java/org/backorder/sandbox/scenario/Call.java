package org.backorder.sandbox.scenario;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One call of the control interface, with its parameters read strictly: what cannot be read is refused with the reason. */
public final class Call {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int LONGEST_BODY = 16 * 1024 * 1024;

    private final List<String> variables;
    private final Map<String, String> query;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private Call(List<String> variables, Map<String, String> query, Map<String, List<String>> headers, byte[] body) {
        this.variables = variables;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    static Call of(HttpExchange exchange, List<String> variables) throws IOException, BadCall {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new BadCall(413, "the body is longer than 16 MB");
        }
        return new Call(variables, query(exchange.getRequestURI()), exchange.getRequestHeaders(), body);
    }

    /** The part of the path that stands for the variable of that number, from 0. */
    public String variable(int number) {
        return variables.get(number);
    }

    /** A query parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    /** The first header of that name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name))
                .flatMap(values -> values.stream().findFirst());
    }

    /** The body, which must be a JSON object. */
    public JsonNode json() throws BadCall {
        if (body.length == 0) {
            throw BadCall.because("the body must be a JSON object, and it is empty");
        }
        try {
            JsonNode node = JSON.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            throw BadCall.because("the body is no JSON: " + e.getMessage());
        }
        throw BadCall.because("the body must be a JSON object");
    }

    /** A text of the object that must be there. */
    public static String text(JsonNode object, String field) throws BadCall {
        JsonNode value = object.path(field);
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw BadCall.because("\"" + field + "\" is missing");
        }
        return value.asText().trim();
    }

    /** A truth value of the object, or the usual one. */
    public static boolean flag(JsonNode object, String field, boolean usual) throws BadCall {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isBoolean()) {
            throw BadCall.because("\"" + field + "\" must be true or false");
        }
        return value.asBoolean();
    }

    /** An instant in ISO 8601, with any offset. */
    public static Instant instant(String text) throws BadCall {
        // a plus that was not encoded arrives as a blank
        return read(
                text.replace(' ', '+'),
                value -> java.time.OffsetDateTime.parse(value).toInstant(),
                "an ISO 8601 instant such as 2026-05-01T12:00:00Z");
    }

    /** A duration in ISO 8601. */
    public static Duration duration(String text) throws BadCall {
        return read(text, Duration::parse, "an ISO 8601 duration such as PT2H");
    }

    private static <T> T read(String text, Function<String, T> reader, String wanted) throws BadCall {
        try {
            return reader.apply(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw BadCall.because("\"" + text + "\" is not " + wanted);
        }
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        String raw = uri.getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return query;
    }

    static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
