package org.backorder.web.page.custody;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.custody.CustodyQuery;
import org.backorder.custody.CustodyView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.Viewer;

/** The names handed over to the viewer (R42). */
@Named
@ViewScoped
public class CustodyListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<CustodyView> COLUMNS = CsvColumns.<CustodyView>none()
            .and("name", "order.name", CustodyView::nameUnicode)
            .and("ace", "export.ace", CustodyView::name)
            .and("registered", "domain.registered", CustodyView::registeredAt)
            .and("expires", "domain.expires", CustodyView::expiresAt)
            .and("handed", "domain.handed", CustodyView::handedOverAt)
            .and("order", "order.number", CustodyView::orderId);

    @Inject
    CustodyQuery names;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    private final LazyRows<CustodyView> rows = new LazyRows<>(this::page);

    /** Staff has no names of its own. */
    public void load() {
        if (!viewer.isCustomer()) {
            answers.missing();
        }
    }

    private Page<CustodyView> page(PageRequest request, LazyRows.Order order) {
        return names.list(viewer.caller(), viewer.caller().id(), request);
    }

    /** Names by name. */
    public LazyRows<CustodyView> getRows() {
        return rows;
    }

    /** What of a row a file holds. */
    public CsvColumns<CustodyView> getColumns() {
        return COLUMNS;
    }
}
