package org.backorder.droplist;

import jakarta.ejb.Stateless;
import java.util.List;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads sources and import reports for the operator. */
@Stateless
public class ImportQuery {

    /** Reports, newest first, of one source or of all. */
    public Page<ImportReport> reports(@Nullable String sourceId, PageRequest page) {
        throw new UnsupportedOperationException("contract");
    }

    /** One report; refuses with NotFound. */
    public ImportReport report(long id) {
        throw new UnsupportedOperationException("contract");
    }

    /** All sources. */
    public List<SourceView> sources() {
        throw new UnsupportedOperationException("contract");
    }
}
