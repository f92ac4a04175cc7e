package org.backorder.web.page.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.droplist.ImportQuery;
import org.backorder.droplist.ImportReport;
import org.backorder.web.page.shared.Answers;
import org.jspecify.annotations.Nullable;

/** One import: its counts and the first lines it refused (R12). */
@Named
@ViewScoped
public class OperatorReportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ImportQuery imports;

    @Inject
    Answers answers;

    private @Nullable Long id;
    private @Nullable ImportReport report;

    /** Reads the report; a missing one ends with 404. */
    public void load() {
        Long wanted = id;
        if (wanted == null) {
            answers.missing();
        } else {
            report = answers.orMissing(() -> imports.report(wanted));
        }
    }

    /** The report, absent only when the answer is 404. */
    public @Nullable ImportReport getReport() {
        return report;
    }

    /** Number in the address. */
    public @Nullable Long getId() {
        return id;
    }

    /** Number in the address. */
    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
