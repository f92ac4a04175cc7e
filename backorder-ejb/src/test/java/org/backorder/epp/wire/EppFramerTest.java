package org.backorder.epp.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EppFramerTest {
    private static final int CAP = 1000;

    private static EppFramer over(byte[] bytes) {
        return new EppFramer(new ByteArrayInputStream(bytes), CAP);
    }

    @Test
    void countsTheHeaderIntoTheLength() {
        assertThat(EppFramer.frame("<é/>")).startsWith(0, 0, 0, 9).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, CAP + 1, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
    void refusesLengths_noFrameCanHave(int length) {
        byte[] bytes = ByteBuffer.allocate(4).putInt(length).array();

        assertThatThrownBy(() -> over(bytes).next()).isInstanceOf(ProtocolFault.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, CAP})
    void takesTheShortestAndTheLongestFrame(int length) throws IOException {
        byte[] bytes = ByteBuffer.allocate(length).putInt(length).array();

        assertThat(over(bytes).next()).hasSize(length - 4);
    }

    @Test
    void tellsAnEndBetweenFrames_fromOneInside() throws IOException {
        byte[] frame = EppFramer.frame("<a/>");

        EppFramer whole = over(frame);
        assertThat(whole.next()).isEqualTo("<a/>".getBytes(StandardCharsets.UTF_8));
        assertThat(whole.next()).isNull();
        for (int cut = 1; cut < frame.length; cut++) {
            EppFramer broken = over(Arrays.copyOf(frame, cut));
            assertThatThrownBy(broken::next).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void readsTheSameFrames_howeverTheStreamIsCut() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> sent = new ArrayList<>();
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            for (int i = random.nextInt(6); i >= 0; i--) {
                String document = "x".repeat(1 + random.nextInt(300));
                sent.add(document);
                stream.write(EppFramer.frame(document));
            }
            EppFramer framer = new EppFramer(new Dribble(stream.toByteArray(), random), CAP);
            List<String> got = new ArrayList<>();
            for (byte[] body = framer.next(); body != null; body = framer.next()) {
                got.add(new String(body, StandardCharsets.UTF_8));
            }
            assertThat(got).as("seed %d, round %d", seed, round).isEqualTo(sent);
        }
    }

    @Test
    void endsWithFramesOrAFault_onAnyBytes() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            if (bytes.length > 2 && random.nextBoolean()) {
                bytes[0] = 0;
                bytes[1] = 0; // lengths a frame can have, so that bodies are reached as well
            }
            EppFramer framer = over(bytes);
            try {
                int frames = 0;
                while (framer.next() != null) {
                    frames++;
                }
                assertThat(frames).as("seed %d", seed).isLessThanOrEqualTo(bytes.length / 5);
            } catch (ProtocolFault | EOFException e) {
                assertThat(e).as("seed %d", seed).hasMessageMatching(".+");
            } catch (IOException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    /** Hands out a few bytes at a time, as TLS records may. */
    private static final class Dribble extends FilterInputStream {
        private final Random random;

        Dribble(byte[] bytes, Random random) {
            super(new ByteArrayInputStream(bytes));
            this.random = random;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            InputStream source = in;
            return source.read(into, from, length == 0 ? 0 : 1 + random.nextInt(Math.min(length, 7)));
        }
    }
}
