package org.backorder.web.api.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.backorder.web.api.MalformedRequest;

/**
 * Command parameters from a JSON object: texts and numbers as they are, {@code true} and {@code false} as {@code 1} and
 * {@code 0}, an array {@code NAME} as {@code NAME0}, {@code NAME1} and so on, {@code null} as not sent.
 */
final class JsonParameters {
    private static final String ONE_OBJECT = "expected one JSON object as the body";

    private final Map<String, String> parameters = new HashMap<>();
    private final JsonParser parser;

    private JsonParameters(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the body, which may be empty; refuses anything but one flat object with 507. */
    static Map<String, String> read(byte[] body) {
        if (body.length == 0) {
            return new HashMap<>();
        }
        try (JsonParser parser = Json.createParser(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return new JsonParameters(parser).object();
        } catch (JsonParsingException e) {
            throw new MalformedRequest("line " + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber() + " of the body is not JSON");
        } catch (JsonException | NoSuchElementException e) {
            throw new MalformedRequest(ONE_OBJECT);
        }
    }

    private Map<String, String> object() {
        if (parser.next() != Event.START_OBJECT) {
            throw new MalformedRequest(ONE_OBJECT);
        }
        while (parser.next() == Event.KEY_NAME) {
            member(parser.getString());
        }
        if (parser.hasNext()) {
            throw new MalformedRequest(ONE_OBJECT);
        }
        return parameters;
    }

    private void member(String name) {
        Event first = parser.next();
        if (first != Event.START_ARRAY) {
            put(name, name, first);
            return;
        }
        int position = 0;
        for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
            put(name, name + position++, next);
        }
    }

    /** Refuses a nested value where it begins, so that no depth of nesting costs anything. */
    private void put(String member, String parameter, Event value) {
        switch (value) {
            case VALUE_STRING -> parameters.put(parameter, parser.getString());
            case VALUE_NUMBER -> parameters.put(parameter, plain(member, parser.getString()));
            case VALUE_TRUE -> parameters.put(parameter, "1");
            case VALUE_FALSE -> parameters.put(parameter, "0");
            case VALUE_NULL -> {} // as if it had not been sent
            default -> throw new MalformedRequest(member + ": expected a text, a number, a flag or a list of them");
        }
    }

    /** The digits as they were sent; an exponent could stand for millions of them. */
    private static String plain(String member, String number) {
        if (number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
            throw new MalformedRequest(member + ": expected a number without an exponent");
        }
        return number;
    }
}
