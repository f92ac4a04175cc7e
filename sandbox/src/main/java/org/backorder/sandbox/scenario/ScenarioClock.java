package org.backorder.sandbox.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Scenario time: the system's clock and an offset that only grows and outlives a restart. Instants tick in microseconds. */
public final class ScenarioClock implements InstantSource {
    private final InstantSource system;
    private final Path file;
    private volatile Duration offset;

    private ScenarioClock(InstantSource system, Path file, Duration offset) {
        this.system = system;
        this.file = file;
        this.offset = offset;
    }

    /** The clock whose offset is kept in that file; zero when there is none yet. */
    public static ScenarioClock in(Path file) throws IOException {
        return in(file, InstantSource.system());
    }

    static ScenarioClock in(Path file, InstantSource system) throws IOException {
        Duration offset =
                Files.exists(file) ? Duration.parse(Files.readString(file).trim()) : Duration.ZERO;
        return new ScenarioClock(system, file, offset);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** How far scenario time is ahead of the system's clock. */
    public Duration offset() {
        return offset;
    }

    /**
     * Moves scenario time forward to the instant, or leaves it where it is when it is past it already.
     *
     * @return the offset in force
     */
    public synchronized Duration jumpTo(Instant instant) throws IOException {
        Duration wanted = Duration.between(system.instant(), instant);
        if (wanted.compareTo(offset) > 0) {
            keep(wanted);
            offset = wanted;
        }
        return offset;
    }

    // written aside and moved, so that a crash leaves either the old offset or the new one
    private void keep(Duration wanted) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, wanted + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
