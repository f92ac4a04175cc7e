package org.backorder.droplist;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Publishes the whole current list as a file (R15), on every node for itself. */
@Stateless
public class PublishDropList {
    @Inject
    PublicationQuery list;

    @Inject
    PublishedFile file;

    /** The file to serve; nothing before the first publication of this node. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<PublishedList> current() {
        return Optional.ofNullable(file.current());
    }

    /**
     * Publishes for that full hour; answers whether a new file was written. An unchanged list keeps its file, and an empty one
     * never replaces it: clients take an empty file for a broken one.
     */
    public boolean publish(Instant hour) {
        long lastChange = list.lastChange(); // before the rows: a change meanwhile is seen again next time
        PublishedFile.State made = new PublishedFile.State(lastChange, list.names(hour));
        if (made.names() == 0 || file.isUpToDate(made)) {
            file.keepFor(hour);
            return false;
        }
        file.replace(hour, made, sink -> list.rows(hour, sink));
        return true;
    }
}
