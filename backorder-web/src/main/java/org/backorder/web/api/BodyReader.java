package org.backorder.web.api;

import java.io.IOException;
import java.io.InputStream;

/** Reads a request body up to a hard limit; a larger one is refused without being held in memory. */
public final class BodyReader {
    /** Largest body in bytes: 255 names with contacts and registry flags fit many times over. */
    static final int MAX_BYTES = 1_048_576;

    /** How much of a refused body is thrown away in bytes before the answer. */
    static final long MAX_PASSED_OVER = 12L * MAX_BYTES;

    private BodyReader() {}

    /** The whole body; one that is too large or ends early is refused with 507. */
    public static byte[] read(InputStream body, long declaredLength) {
        return read(body, declaredLength, MAX_BYTES);
    }

    /** The same for a body that may be larger or must be smaller than others. */
    public static byte[] read(InputStream body, long declaredLength, int most) {
        try {
            byte[] bytes = declaredLength > most ? new byte[0] : body.readNBytes(most + 1);
            if (declaredLength > most || bytes.length > most) {
                passOver(body);
                throw tooLarge(most);
            }
            return bytes;
        } catch (IOException e) {
            throw new MalformedRequest("the request body ended early");
        }
    }

    /** A client that is still sending cannot read: what it sends is thrown away, up to a bound, so that it sees the refusal. */
    private static void passOver(InputStream body) throws IOException {
        byte[] scrap = new byte[16_384];
        long passed = 0;
        for (int read = body.read(scrap); read >= 0 && passed < MAX_PASSED_OVER; read = body.read(scrap)) {
            passed += read;
        }
    }

    private static MalformedRequest tooLarge(int most) {
        return new MalformedRequest("the request body is larger than " + most + " bytes");
    }
}
