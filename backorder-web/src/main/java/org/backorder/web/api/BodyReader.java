package org.backorder.web.api;

import java.io.IOException;
import java.io.InputStream;

/** Reads a request body up to a hard limit; a larger one is refused without being held in memory. */
final class BodyReader {
    /** Largest body in bytes: 255 names with contacts and registry flags fit many times over. */
    static final int MAX_BYTES = 1_048_576;

    private BodyReader() {}

    static byte[] read(InputStream body, long declaredLength) {
        if (declaredLength > MAX_BYTES) {
            throw tooLarge();
        }
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new MalformedRequest("the request body ended early");
        }
    }

    private static MalformedRequest tooLarge() {
        return new MalformedRequest("the request body is larger than " + MAX_BYTES + " bytes");
    }
}
