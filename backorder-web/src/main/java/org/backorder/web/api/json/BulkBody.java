package org.backorder.web.api.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.backorder.bulk.BulkLine;
import org.backorder.bulk.BulkText;
import org.backorder.bulk.TooManyLines;
import org.backorder.pricing.NamedClass;
import org.backorder.web.api.MalformedRequest;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a bulk request: {@code {"lines": [...]}} or a bare array, each line a name or an object with {@code name} and, as
 * wanted, {@code class}, {@code priority}, {@code tag} and {@code new}; any other media type is text as {@link BulkText} reads it.
 */
final class BulkBody {
    private static final String SHAPE =
            "expected {\"lines\": [...]} or an array, each line a name or an object with name, class, priority, tag, new";

    private final NamedClass otherwise;
    private final JsonParser parser;
    private final List<BulkLine> lines = new ArrayList<>();

    private BulkBody(NamedClass otherwise, JsonParser parser) {
        this.otherwise = otherwise;
        this.parser = parser;
    }

    /** Reads the body; refuses what is no such JSON with 507, and too many lines with 541. */
    static List<BulkLine> read(@Nullable String type, byte[] body, @Nullable String orderClass) {
        NamedClass otherwise = BulkLine.otherwise(orderClass == null ? "" : orderClass);
        boolean json = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
        if (!json) {
            return BulkText.read(new String(body, StandardCharsets.UTF_8), otherwise);
        }
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(body))) {
            return new BulkBody(otherwise, parser).all();
        } catch (JsonParsingException e) {
            throw new MalformedRequest("line " + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber() + " of the body is not JSON");
        } catch (JsonException | NoSuchElementException e) {
            throw new MalformedRequest(SHAPE);
        }
    }

    private List<BulkLine> all() {
        Event first = parser.next();
        if (first == Event.START_OBJECT) {
            boolean found = false;
            while (parser.next() == Event.KEY_NAME) {
                if (!parser.getString().equals("lines") || parser.next() != Event.START_ARRAY || found) {
                    throw new MalformedRequest(SHAPE);
                }
                found = true;
                array();
            }
        } else if (first == Event.START_ARRAY) {
            array();
        } else {
            throw new MalformedRequest(SHAPE);
        }
        if (parser.hasNext()) {
            throw new MalformedRequest(SHAPE);
        }
        return lines;
    }

    private void array() {
        int number = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            number++;
            BulkLine.Cells cells = switch (event) {
                case VALUE_STRING -> new BulkLine.Cells(parser.getString().strip(), "", "", "", "");
                case START_OBJECT -> object();
                default -> throw new MalformedRequest(SHAPE);
            };
            if (cells.name().isEmpty() || cells.name().startsWith("#")) {
                continue; // as a blank line or a comment of a text
            }
            if (lines.size() == BulkLine.MOST) {
                throw new TooManyLines(BulkLine.MOST);
            }
            lines.add(BulkLine.of(number, cells, otherwise));
        }
    }

    /** Refuses a nested value where it begins, so that no depth of nesting costs anything. */
    private BulkLine.Cells object() {
        Map<String, String> members = new HashMap<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            String value = switch (parser.next()) {
                case VALUE_STRING, VALUE_NUMBER -> parser.getString().strip();
                case VALUE_TRUE -> "1";
                case VALUE_FALSE, VALUE_NULL -> "";
                default -> throw new MalformedRequest(SHAPE);
            };
            members.put(name, value);
        }
        return new BulkLine.Cells(
                members.getOrDefault("name", ""),
                members.getOrDefault("class", ""),
                members.getOrDefault("priority", ""),
                members.getOrDefault("tag", ""),
                members.getOrDefault("new", ""));
    }
}
