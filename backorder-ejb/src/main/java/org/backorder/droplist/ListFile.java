package org.backorder.droplist;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A list as it arrived, kept in a temporary file so that a broken transfer is noticed before anything is read, and so that a
 * ZIP's own directory can be checked. Plain text, GZIP and ZIP are told apart by their first bytes, never by the name.
 */
final class ListFile implements AutoCloseable {
    private static final long LARGEST = 256L << 20;

    private final Path path;
    private final String hash;

    private ListFile(Path path, String hash) {
        this.path = path;
        this.hash = hash;
    }

    /** Reads a file's lines. */
    @FunctionalInterface
    interface Reader {
        void read(ListLines lines) throws IOException;
    }

    /** Keeps the whole stream; refuses an empty or an oversized one. */
    static ListFile keep(InputStream content) throws IOException {
        Path path = Files.createTempFile("drop-list", ".part");
        try {
            MessageDigest digest = sha256();
            long size = 0;
            try (OutputStream out = Files.newOutputStream(path)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                    size += n;
                    if (size > LARGEST) {
                        throw new DamagedList("list-too-large", LARGEST);
                    }
                    digest.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                }
            }
            if (size == 0) {
                throw new DamagedList("list-empty");
            }
            return new ListFile(path, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** SHA-256 of the file as it arrived, hexadecimal. */
    String hash() {
        return hash;
    }

    /** Opens the container, hands over its lines and checks that it ends as it should. */
    void read(ListImporter importer, Reader reader) {
        try (InputStream sniffed = Files.newInputStream(path)) {
            byte[] magic = sniffed.readNBytes(4);
            if (magic.length >= 2 && magic[0] == 'P' && magic[1] == 'K') {
                readZip(importer, reader);
            } else if (magic.length >= 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B) {
                try (InputStream file = Files.newInputStream(path);
                        InputStream gzip = new GZIPInputStream(file, 1 << 16)) {
                    readCapped(gzip, reader, -1);
                }
            } else {
                try (InputStream file = Files.newInputStream(path)) {
                    reader.read(new ListLines(file));
                }
            }
        } catch (EOFException e) {
            throw new DamagedList("list-truncated");
        } catch (ZipException e) {
            throw new DamagedList("list-container-damaged", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new DamagedList("list-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private void readZip(ListImporter importer, Reader reader) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() != 1) {
                throw new DamagedList("list-entries", zip.size());
            }
            ZipEntry entry = zip.entries().nextElement();
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (entry.isDirectory() || !importer.expectsEntry(name)) {
                throw new DamagedList("list-entry-unexpected", name);
            }
            try (InputStream content = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
                readCapped(content, reader, entry.getCrc());
            }
        }
    }

    private void readCapped(InputStream content, Reader reader, long crc) throws IOException {
        ExpandedStream expanded = new ExpandedStream(content, Files.size(path));
        reader.read(new ListLines(expanded));
        if (crc >= 0 && expanded.crc() != crc) {
            throw new DamagedList("list-checksum");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
