package org.backorder.dropcatch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.backorder.dropcatch.CatchAttemptStore.Reserved;

/** Writes catch attempts before they are sent and completes them afterwards, each batch in a transaction of its own (R25). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordAttempts {
    @Inject
    CatchAttemptStore attempts;

    /** Records attempts ahead of a round; none may be sent before this has returned. */
    public void ahead(List<Reserved> reserved) {
        attempts.reserve(reserved);
    }

    /** Completes attempts with what came of them. */
    public void completed(List<CatchAttempt> results) {
        attempts.complete(results);
    }
}
