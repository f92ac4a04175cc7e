package org.backorder.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** The hard limit of a request, on both sides, with and without a declared length. */
class BodyReaderTest {
    /** A body that never ends and counts what was taken of it. */
    private static final class Endless extends InputStream {
        private long taken;

        @Override
        public int read() {
            taken++;
            return 'a';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            taken += length;
            return length;
        }
    }

    @Test
    void readsABodyOfExactlyTheLimit() {
        byte[] body = new byte[BodyReader.MAX_BYTES];

        assertThat(BodyReader.read(new ByteArrayInputStream(body), body.length)).hasSize(BodyReader.MAX_BYTES);
        assertThat(BodyReader.read(new ByteArrayInputStream(body), -1)).hasSize(BodyReader.MAX_BYTES);
    }

    @Test
    void refusesALargerDeclaredBody_afterPassingOverWhatComesUpToABound() {
        Endless body = new Endless();

        assertThatThrownBy(() -> BodyReader.read(body, BodyReader.MAX_BYTES + 1L))
                .isInstanceOf(MalformedRequest.class);
        assertThat(body.taken).isBetween(BodyReader.MAX_PASSED_OVER, BodyReader.MAX_PASSED_OVER + 32_768);
    }

    @Test
    void refusesALargerUndeclaredBody_alike() {
        Endless body = new Endless();

        assertThatThrownBy(() -> BodyReader.read(body, -1)).isInstanceOf(MalformedRequest.class);
        assertThat(body.taken)
                .isBetween(
                        BodyReader.MAX_PASSED_OVER + BodyReader.MAX_BYTES,
                        BodyReader.MAX_PASSED_OVER + BodyReader.MAX_BYTES + 32_769L);
    }
}
