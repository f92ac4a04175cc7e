package org.backorder.droplist;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * This node's copy of the published list. Written beside the old file and moved over it, so that nobody ever reads half a list;
 * each node has its own, with the same content and therefore the same ETag.
 */
@ApplicationScoped
class PublishedFile {
    /** The one entry's name, which clients ask for (api.md 17). */
    static final String ENTRY = "pending_delete_domain_list.csv";

    private static final String FILE = ENTRY + ".zip";
    private static final String DIRECTORY_VARIABLE = "BACKORDER_DATA_DIR";

    private Path directory = directory(System.getenv());
    private @Nullable Instant publishedFor;
    private @Nullable PublishedList current;
    private @Nullable State state;

    /**
     * What the file was made from. Between two imports names only leave the list, so that their number tells of it.
     *
     * @param lastChange number of the last import that changed the drop list
     * @param names how many were listed
     */
    record State(long lastChange, long names) {}

    static Path directory(Map<String, String> environment) {
        String configured = environment.get(DIRECTORY_VARIABLE);
        return configured == null
                ? Path.of(
                        System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir")), "published")
                : Path.of(configured);
    }

    void directory(Path other) {
        directory = other;
    }

    synchronized @Nullable PublishedList current() {
        return current;
    }

    /** The hour of the last publication; null before the first on this node. */
    synchronized @Nullable Instant publishedFor() {
        return publishedFor;
    }

    /** True when a new file would say the same. */
    synchronized boolean isUpToDate(State now) {
        return current != null && now.equals(state) && Files.isReadable(current.path());
    }

    /** Notes the hour; the file of an earlier one stands for it when nothing changed or nothing is listed. */
    synchronized void keepFor(Instant hour) {
        publishedFor = hour;
        PublishedList kept = current;
        if (kept != null) {
            current = new PublishedList(kept.path(), kept.etag(), hour, kept.size());
        }
    }

    /** Puts a new file in place. The ETag is of the rows, since a ZIP also holds times. */
    synchronized void replace(Instant hour, State made, Consumer<Consumer<String>> rows) {
        try {
            Files.createDirectories(directory);
            Path next = Files.createTempFile(directory, ENTRY, ".part");
            try {
                String etag = write(next, hour, rows);
                Path target = directory.resolve(FILE);
                Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                current = new PublishedList(target, etag, hour, Files.size(target));
                publishedFor = hour;
                state = made;
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Path file, Instant hour, Consumer<Consumer<String>> rows) throws IOException {
        MessageDigest digest = sha256();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            ZipEntry entry = new ZipEntry(ENTRY);
            entry.setTime(hour.toEpochMilli());
            zip.putNextEntry(entry);
            OutputStream content = new DigestOutputStream(zip, digest);
            rows.accept(row -> {
                try {
                    content.write(row.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            zip.closeEntry();
        }
        return '"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
