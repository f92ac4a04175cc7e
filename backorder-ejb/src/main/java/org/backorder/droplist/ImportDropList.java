package org.backorder.droplist;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotFound;

/**
 * Imports a drop list, all or nothing, and lets the orders follow in the same run (R12, R14). A damaged list is answered with
 * its report, state REFUSED. Works outside the caller's transaction: the report stays even when the list is refused.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportDropList {
    @Inject
    DropSourceStore sources;

    @Inject
    ListImport imports;

    @Inject
    ImportQuery reports;

    /** Fetches the source's address and imports it; operators only. */
    public ImportReport fetch(Caller caller, String sourceId, Instant now) {
        DropSource source = source(caller, sourceId);
        return reports.report(imports.fetch(source, false, now));
    }

    /** Imports an uploaded file into a source; operators only. */
    public ImportReport upload(Caller caller, String sourceId, String fileName, InputStream content, Instant now) {
        DropSource source = source(caller, sourceId);
        return reports.report(imports.upload(source, fileName, content, now));
    }

    private DropSource source(Caller caller, String sourceId) {
        if (!caller.customer().isOperator()) {
            throw new Forbidden("ImportDropList");
        }
        DropSource source = sources.byId(sourceId).orElseThrow(() -> new NotFound("drop source", sourceId));
        if (!source.enabled()) {
            throw new DamagedList("source-disabled", sourceId);
        }
        return source;
    }
}
