package org.backorder.web.page.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.audit.AuditQuery;
import org.backorder.audit.AuditRow;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.LazyRows;
import org.jspecify.annotations.Nullable;

/** Who changed what, when, from where and why (R49). */
@Named
@ViewScoped
public class OperatorAuditPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<AuditRow> COLUMNS = CsvColumns.<AuditRow>none()
            .and("at", "audit.at", AuditRow::at)
            .and("actor", "audit.actor", AuditRow::actor)
            .and("actorKind", "audit.actorKind", AuditRow::actorKind)
            .and("origin", "security.origin", AuditRow::origin)
            .and("action", "audit.action", AuditRow::action)
            .and("kind", "audit.kind", AuditRow::objectKind)
            .and("object", "audit.object", AuditRow::objectId)
            .and("before", "classes.before", AuditRow::before)
            .and("after", "classes.after", AuditRow::after)
            .and("reason", "audit.reason", AuditRow::reason);

    @Inject
    AuditQuery audit;

    private final LazyRows<AuditRow> rows = new LazyRows<>(this::page);
    private @Nullable String actor;
    private @Nullable String kind;
    private @Nullable String object;

    private Page<AuditRow> page(PageRequest request, LazyRows.Order order) {
        return audit.list(given(actor), given(kind), given(object), request);
    }

    /** Searches from the first row on; the table asks for itself. */
    public void search() {
        rows.setRowCount(0);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Rows, newest first. */
    public LazyRows<AuditRow> getRows() {
        return rows;
    }

    /** Who. */
    public @Nullable String getActor() {
        return actor;
    }

    /** Who. */
    public void setActor(@Nullable String actor) {
        this.actor = actor;
    }

    /** Kind of the changed object. */
    public @Nullable String getKind() {
        return kind;
    }

    /** Kind of the changed object. */
    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    /** Number or name of the changed object. */
    public @Nullable String getObject() {
        return object;
    }

    /** Number or name of the changed object. */
    public void setObject(@Nullable String object) {
        this.object = object;
    }

    /** What of a row a file holds. */
    public CsvColumns<AuditRow> getColumns() {
        return COLUMNS;
    }
}
