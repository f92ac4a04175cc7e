package org.backorder.droplist;

import jakarta.ejb.Stateless;
import java.io.InputStream;
import java.time.Instant;
import org.backorder.customer.Caller;

/** Imports a drop list, all or nothing, and lets the orders follow in the same run (R12, R14). */
@Stateless
public class ImportDropList {

    /** Fetches the source's address and imports it; operators only. */
    public ImportReport fetch(Caller caller, String sourceId, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** Imports an uploaded file into a source; operators only. */
    public ImportReport upload(Caller caller, String sourceId, String fileName, InputStream content, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
