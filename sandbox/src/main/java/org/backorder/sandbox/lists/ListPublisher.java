package org.backorder.sandbox.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the names that are about to drop: {@code sandbox.csv} in a ZIP, one line {@code domain;drop instant} per name, all
 * of them each time. A new edition appears with every hour of scenario time, and at once when asked for.
 */
public final class ListPublisher {
    /** The path the list is served under. */
    public static final String PATH = "/lists/sandbox.csv.zip";

    private final Source source;
    private final InstantSource clock;
    private @Nullable Edition current;

    /** A name and the instant it drops. */
    public record Listed(String name, Instant dropAt) {}

    /** Knows the listed names. */
    @FunctionalInterface
    public interface Source {
        /** By instant, then name. */
        List<Listed> listed(Instant now);
    }

    public ListPublisher(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The edition of this hour; with nothing left to list the last one stays, for importers take an empty list for a broken one. */
    public synchronized Edition edition() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Edition edition = current;
        if (edition == null || edition.publishedAt().isBefore(hour)) {
            Edition next = make(hour);
            edition = edition != null && next.names() == 0 ? edition : next;
            current = edition;
        }
        return edition;
    }

    /** A new edition now. */
    public synchronized Edition publish() {
        Edition edition = make(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        current = edition;
        return edition;
    }

    private Edition make(Instant at) {
        List<Listed> names = source.listed(clock.instant());
        StringBuilder rows = new StringBuilder(names.size() * 48);
        for (Listed name : names) {
            rows.append(name.name()).append(';').append(name.dropAt()).append('\n');
        }
        byte[] text = rows.toString().getBytes(StandardCharsets.UTF_8);
        return new Edition(zip(text, at), '"' + digest(text) + '"', at, names.size());
    }

    private static byte[] zip(byte[] text, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            ZipEntry entry = new ZipEntry("sandbox.csv");
            entry.setLastModifiedTime(FileTime.from(at));
            zip.putNextEntry(entry);
            zip.write(text);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail to write
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[] text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
