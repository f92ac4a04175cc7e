package org.backorder.web.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/**
 * Reads form-encoded fields from bytes, whatever Content-Type said (api.md 1.3): percent-encoded UTF-8, a blank as {@code +} or
 * {@code %20}. Strict, because a half-decoded password or name would be a different one: bad encoding is refused with 507. No
 * refusal repeats a value, since it may be a secret.
 */
final class FormDecoder {
    private static final int MAX_NAME_IN_TEXT = 40;

    private FormDecoder() {}

    /** Hands every field to the sink in the order received; empty segments are skipped, a field without {@code =} is empty. */
    static void decode(byte[] form, BiConsumer<String, String> sink) {
        int end = form.length;
        while (end > 0 && (form[end - 1] == '\n' || form[end - 1] == '\r')) {
            end--; // hand-made requests read from a file end in a line break
        }
        int start = 0;
        while (start < end) {
            int stop = indexOf(form, '&', start, end);
            if (stop > start) {
                int equals = indexOf(form, '=', start, stop);
                String name = text(form, start, equals, "");
                String value = equals == stop ? "" : text(form, equals + 1, stop, name);
                sink.accept(name, value);
            }
            start = stop + 1;
        }
    }

    private static int indexOf(byte[] form, char wanted, int from, int to) {
        int i = from;
        while (i < to && form[i] != wanted) {
            i++;
        }
        return i;
    }

    private static String text(byte[] form, int from, int to, String field) {
        byte[] bytes = new byte[to - from];
        int length = 0;
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            byte b = form[i];
            if (b == '+') {
                b = ' ';
            } else if (b == '%') {
                if (i + 2 >= to) {
                    throw new MalformedRequest(where(field) + "a % without two hexadecimal digits after it");
                }
                b = (byte) (digit(form[i + 1], field) << 4 | digit(form[i + 2], field));
                i += 2;
            }
            if (b == 0) {
                throw new MalformedRequest(where(field) + "a NUL character");
            }
            ascii &= b > 0;
            bytes[length++] = b;
        }
        return ascii
                ? new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
                : utf8(ByteBuffer.wrap(bytes, 0, length), field);
    }

    private static String utf8(ByteBuffer bytes, String field) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedRequest(where(field) + "bytes that are not UTF-8");
        }
    }

    private static int digit(byte b, String field) {
        int value = Character.digit(b, 16);
        if (value < 0) {
            throw new MalformedRequest(where(field) + "a % without two hexadecimal digits after it");
        }
        return value;
    }

    private static String where(String field) {
        if (field.isEmpty()) {
            return "a field name has ";
        }
        return "field " + field.substring(0, Math.min(field.length(), MAX_NAME_IN_TEXT)) + " has ";
    }
}
