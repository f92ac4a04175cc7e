package org.backorder.droplist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.backorder.audit.Actor;
import org.backorder.time.Elapsed;
import org.jspecify.annotations.Nullable;

/**
 * One import from its first byte to its record. The record has transactions of its own, so that a refused list is remembered
 * although it changed nothing; a refusal is an alarm in the log (R12).
 */
@ApplicationScoped
class ListImport {
    private static final Logger LOG = Logger.getLogger(ListImport.class.getName());

    @Inject
    DropSourceStore sources;

    @Inject
    DropListClient client;

    @Inject
    MergeDropList merge;

    /**
     * Fetches and imports; answers the number of the record.
     *
     * @param onlyIfChanged a list equal to the last one imported is not compared again
     */
    long fetch(DropSource source, boolean onlyIfChanged, Instant now) {
        String address = source.address();
        if (address == null) {
            throw new DamagedList("source-without-address", source.id());
        }
        String fileName = address.substring(address.lastIndexOf('/') + 1);
        // another source may have changed the list meanwhile: then this one is compared again even if it is the same
        Optional<DropSourceStore.LastImport> last = sources.lastDone()
                .filter(done -> onlyIfChanged && done.sourceId().equals(source.id()));
        return recorded(source, fileName, now, (id, tally, elapsed) -> {
            Optional<DropListClient.Delivery> delivery = client.fetch(
                    address, last.isPresent() ? source.etag() : null, last.isPresent() ? source.lastModified() : null);
            if (delivery.isEmpty()) {
                sources.finish(id, "UNCHANGED", tally, null, null, now.plus(elapsed.soFar()));
                return;
            }
            try (ListFile file = delivery.get().file()) {
                if (last.isPresent() && file.hash().equals(last.get().hash())) {
                    sources.finish(id, "UNCHANGED", tally, file.hash(), null, now.plus(elapsed.soFar()));
                } else {
                    merge.merge(source, id, file, tally, now);
                }
                sources.remember(
                        source.id(), delivery.get().etag(), delivery.get().lastModified());
            }
        });
    }

    /** Imports what somebody uploaded; always compared, also when it is the same file again. */
    long upload(DropSource source, String fileName, InputStream content, Instant now) {
        return recorded(source, fileName, now, (id, tally, elapsed) -> {
            try (ListFile file = ListFile.keep(content)) {
                merge.merge(source, id, file, tally, now);
                sources.remember(source.id(), null, null);
            }
        });
    }

    /** Work on an open record. */
    private interface Work {
        void on(long id, ImportTally tally, Elapsed elapsed) throws IOException;
    }

    private long recorded(DropSource source, String fileName, Instant now, Work work) {
        Elapsed elapsed = Elapsed.start();
        long id = sources.start(source.id(), fileName, Actor.current().name(), now);
        ImportTally tally = new ImportTally();
        boolean closed = false;
        try {
            work.on(id, tally, elapsed);
            closed = true;
        } catch (DamagedList e) {
            close(id, "REFUSED", tally, e.getMessage(), now.plus(elapsed.soFar()));
            closed = true;
            LOG.log(Level.SEVERE, "drop list of source {0} refused, nothing changed: {1}", new Object[] {
                source.id(), e.getMessage()
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            if (!closed) {
                close(id, "FAILED", tally, "failed inside the system, see the log", now.plus(elapsed.soFar()));
            }
        }
        return id;
    }

    private void close(long id, String state, ImportTally tally, @Nullable String problem, Instant now) {
        tally.added = 0;
        tally.moved = 0;
        tally.removed = 0;
        tally.ordersTouched = 0; // rolled back with everything else
        sources.finish(id, state, tally, null, problem, now);
    }
}
