package org.backorder.sandbox.epp.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file that lets the registry outlive its process: one line per change, each the whole new state of one object, written
 * to the operating system before the command is answered. A kill can therefore cut at most the last, unanswered line, which
 * the next start skips. Each start writes the live state to a new file and renames it into place.
 */
public final class Journal implements AutoCloseable {
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final @Nullable Path file;
    private @Nullable FileChannel channel;

    /** @param directory null keeps everything in memory only */
    public Journal(@Nullable Path directory) {
        this.file = directory == null ? null : directory.resolve("registry.journal");
    }

    /** Hands every complete line of the file to the consumer: kind letter and the rest. */
    public void replay(BiConsumer<Character, String> line) throws IOException {
        if (file == null || !Files.exists(file)) {
            return;
        }
        try (BufferedReader reader = new BufferedReader(
                // a decoder that replaces: a kill may cut the last line inside a character
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
            String pending = reader.readLine();
            while (pending != null) {
                String next = reader.readLine();
                if (next != null || endsWithNewline(file)) {
                    line.accept(pending.charAt(0), pending.substring(1));
                }
                pending = next;
            }
        }
    }

    private static boolean endsWithNewline(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
        }
    }

    /** Replaces the file by the lines the state writes, then opens it for appending. */
    public void compact(Consumer<Consumer<String>> state) throws IOException {
        if (file == null) {
            return;
        }
        Path fresh = file.resolveSibling("registry.journal.new");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
            state.accept(text -> writeLine(out, text));
        }
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static void writeLine(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends lines as one write each of at most some megabytes. */
    public void append(Collection<String> lines) {
        if (file == null) {
            return;
        }
        List<String> block = new ArrayList<>();
        for (String text : lines) {
            block.add(text);
            if (block.size() == 20_000) {
                write(String.join("\n", block) + "\n");
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            write(String.join("\n", block) + "\n");
        }
    }

    private synchronized void write(String text) {
        FileChannel open = channel;
        if (open == null) {
            throw new IllegalStateException("the journal is closed");
        }
        try {
            ByteBuffer octets = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (octets.hasRemaining()) {
                open.write(octets);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the registry's journal cannot be written", e);
        }
    }

    static String line(char kind, Object value) {
        try {
            return kind + JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written as JSON", e);
        }
    }

    static <T> T value(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a journal line of another version", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }
}
