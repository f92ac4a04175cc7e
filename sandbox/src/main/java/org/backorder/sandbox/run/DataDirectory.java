package org.backorder.sandbox.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory a sandbox keeps everything in; locked while one uses it, and cleaned of processes a killed one left behind. */
final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path root;
    private @Nullable FileChannel channel;

    DataDirectory(Path root) {
        this.root = root;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** Takes the directory, and ends what a launcher that was killed left running on it. */
    void take() throws StartFailure {
        try {
            Files.createDirectories(root);
            FileChannel opened =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(opened)) {
                opened.close();
                throw new StartFailure("Another sandbox runs on " + root + "; stop it, or choose another directory with"
                        + " -Dbackorder.data.dir=<directory>");
            }
            channel = opened;
        } catch (IOException e) {
            throw new StartFailure("cannot use the data directory " + root + ": " + e.getMessage(), e);
        }
        // servers before the database they use
        for (Path pid : serverPids()) {
            LeftOver.of(pid).end();
        }
        LeftOver.postgres(resolve("postgresql")).end();
    }

    /** Removes everything but the lock. */
    void empty() throws StartFailure {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(root) && !path.equals(root.resolve(LOCK))) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new StartFailure("cannot empty " + root + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    private List<Path> serverPids() throws StartFailure {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".pid"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StartFailure("cannot read " + root + ": " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel opened) throws IOException {
        try {
            @Nullable FileLock lock = opened.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // by another sandbox of this very JVM
        }
    }
}
