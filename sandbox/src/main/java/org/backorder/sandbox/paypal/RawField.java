package org.backorder.sandbox.paypal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/** Cuts a field out of a JSON object octet by octet: a signature covers what was sent, not what it means. */
final class RawField {
    private static final JsonFactory FACTORY = new JsonFactory();

    private RawField() {}

    /** The octets of the object under that name; empty when there is none. */
    static byte[] of(byte[] json, String name) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(name);
                JsonToken value = parser.nextToken();
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                if (wanted && value == JsonToken.START_OBJECT) {
                    return Arrays.copyOfRange(
                            json, from, (int) parser.currentLocation().getByteOffset());
                }
            }
            return new byte[0];
        }
    }
}
