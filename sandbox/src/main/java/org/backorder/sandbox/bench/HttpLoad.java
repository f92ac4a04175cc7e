package org.backorder.sandbox.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * A closed-loop HTTP load over kept connections on plain sockets: one thread per connection, the next request leaves when the
 * answer is complete. Costs a few microseconds a request, so that two cores can carry server and load together.
 */
final class HttpLoad {
    private final int port;
    private final int connections;

    HttpLoad(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** What a run measured. */
    static final class Result {
        private final long failures;
        private final long nanos;
        private final long[] latencies;

        /**
         * Of one run.
         *
         * @param failures answers without the expected text
         * @param nanos length of the run
         * @param latencies of each request in nanoseconds, ascending
         */
        private Result(long failures, long nanos, long[] latencies) {
            this.failures = failures;
            this.nanos = nanos;
            this.latencies = latencies;
        }

        long failures() {
            return failures;
        }

        long perSecond() {
            return latencies.length * 1_000_000_000L / nanos;
        }

        long micros(int percentile) {
            return latencies.length == 0 ? 0 : latencies[(int) ((latencies.length - 1L) * percentile / 100)] / 1000;
        }
    }

    /**
     * Runs the load.
     *
     * @param millis how long
     * @param request the request with that number, headers and body
     * @param expected text every answer must contain
     */
    Result run(long millis, LongFunction<byte[]> request, String expected) {
        AtomicLong number = new AtomicLong();
        AtomicLong failures = new AtomicLong();
        long start = System.nanoTime();
        long end = start + millis * 1_000_000L;
        long[][] latencies = new long[connections][];
        Thread[] threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            int slot = i;
            threads[i] = new Thread(
                    () -> latencies[slot] = connection(end, number, request, expected, failures), "load-" + i);
            threads[i].start();
        }
        for (Thread thread : threads) {
            join(thread);
        }
        long nanos = System.nanoTime() - start;
        long[] all =
                Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(failures.get(), nanos, all);
    }

    private long[] connection(
            long end, AtomicLong number, LongFunction<byte[]> request, String expected, AtomicLong failures) {
        long[] latencies = new long[1 << 16];
        int count = 0;
        byte[] needle = expected.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (System.nanoTime() < end) {
                byte[] bytes = request.apply(number.getAndIncrement());
                long sent = System.nanoTime();
                out.write(bytes);
                boolean good = contains(answer(in), needle);
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, count * 2);
                }
                latencies[count++] = System.nanoTime() - sent;
                if (!good) {
                    failures.incrementAndGet();
                }
            }
            return Arrays.copyOf(latencies, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one answer: headers up to the blank line, then a body by length or in chunks. */
    private static byte[] answer(InputStream in) throws IOException {
        long length = -1;
        boolean chunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            } else if (header.startsWith("transfer-encoding:") && header.contains("chunked")) {
                chunked = true;
            }
        }
        if (!chunked) {
            return in.readNBytes((int) Math.max(0, length));
        }
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static boolean contains(byte[] text, byte[] needle) {
        outer:
        for (int i = 0; i <= text.length - needle.length; i++) {
            for (int j = 0; j < needle.length; j++) {
                if (text[i + j] != needle[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
