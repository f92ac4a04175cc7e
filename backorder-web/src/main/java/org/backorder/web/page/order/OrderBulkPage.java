package org.backorder.web.page.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.backorder.bulk.BulkLine;
import org.backorder.bulk.BulkLineView;
import org.backorder.bulk.BulkQuery;
import org.backorder.bulk.BulkState;
import org.backorder.bulk.BulkText;
import org.backorder.bulk.BulkView;
import org.backorder.bulk.CodeCount;
import org.backorder.bulk.StageBulk;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Texts;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Orders a pasted or uploaded list (R47): a verdict for every line, then the orders, then perhaps taking them back. The work goes on
 * beside the request; the page looks at its progress.
 */
@Named
@ViewScoped
public class OrderBulkPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long LARGEST = 12L * 1_048_576; // as over the API
    private static final CsvColumns<BulkView> EARLIER_COLUMNS = CsvColumns.<BulkView>none()
            .and("number", "bulk.number", BulkView::id)
            .and("at", "bulk.at", BulkView::createdAt)
            .and("by", "bulk.by", BulkView::createdBy)
            .and("lines", "bulk.lines", BulkView::lines)
            .and("placed", "place.placed", BulkView::placed)
            .and("undone", "bulk.undone", BulkView::undone)
            .and("state", "bulk.state", BulkView::state);

    private static final CsvColumns<BulkLineView> LINE_COLUMNS = CsvColumns.<BulkLineView>none()
            .and("line", "bulk.line", BulkLineView::number)
            .and("given", "bulk.given", BulkLineView::text)
            .and("ace", "export.ace", BulkLineView::ace)
            .and("code", "bulk.code", BulkLineView::code)
            .and("detail", "place.verdict", BulkLineView::detail)
            .and("class", "order.class", BulkLineView::apiClass)
            .and("priority", "bulk.priority", BulkLineView::priority)
            .and("tag", "bulk.tag", BulkLineView::tag)
            .and("finalization", "order.finalization", BulkLineView::finalizationAt)
            .and("price", "order.price", BulkLineView::price)
            .and(
                    "currency",
                    "customers.currency",
                    line -> line.price() == null
                            ? null
                            : line.price().currency().getCurrencyCode())
            .and("order", "order.number", BulkLineView::order)
            .and("status", "order.status", BulkLineView::status);
    private static final List<OrderClass> CLASSES = List.of(OrderClass.values());

    @Inject
    BulkQuery placements;

    @Inject
    StageBulk stageBulk;

    @Inject
    BulkWork work;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    Texts texts;

    @Inject
    RequestTime time;

    private final LazyRows<BulkLineView> lines = new LazyRows<>(this::linesPage);
    private final LazyRows<BulkView> earlier = new LazyRows<>(this::earlierPage);
    private OrderClass orderClass = OrderClass.BACKORDER;
    private @Nullable Long id;
    private @Nullable Integer code;
    private @Nullable BulkView placement;
    private List<CodeCount> counts = List.of();
    /** Megabytes that the redirect after them makes superfluous. */
    private transient @Nullable String names;

    private transient @Nullable Part file;

    /** Reads the list of the address; a foreign one ends with 404, and staff has none (R2). */
    public void load() {
        if (!viewer.isCustomer()) {
            answers.missing();
        } else if (id != null) {
            refresh();
        }
    }

    /** Reads how far the work has come. */
    public void refresh() {
        long number = id == null ? 0 : id;
        placement = answers.orMissing(() -> placements.byId(viewer.caller(), number));
        counts = isWorking() || placement == null ? List.of() : placements.codes(viewer.caller(), number);
    }

    private Page<BulkLineView> linesPage(PageRequest request, LazyRows.Order order) {
        return id == null ? new Page<>(List.of(), 0) : placements.lines(viewer.caller(), id, code, request);
    }

    private Page<BulkView> earlierPage(PageRequest request, LazyRows.Order order) {
        return placements.list(viewer.caller(), request);
    }

    /** Takes the list in and has it checked; nothing is ordered. */
    public void check() {
        if (isTooLarge()) {
            answers.problem("bulk.file.large");
            return;
        }
        String text = text();
        List<BulkLine> given = answers.attempt(() -> BulkText.read(text, NamedClass.of(orderClass)));
        if (given == null) {
            return;
        }
        if (given.isEmpty()) {
            answers.problem("place.nothing");
            return;
        }
        BulkView draft = answers.attempt(
                () -> stageBulk.draft(viewer.allowed("AddDomainApplication"), given, viewer.getLocale(), time.now()));
        if (draft != null) {
            work.begin(draft.id());
            answers.goTo("/order/bulk?id=" + draft.id());
        }
    }

    private String text() {
        String pasted = names == null ? "" : names;
        Part given = file;
        if (given == null || given.getSize() == 0) {
            return pasted;
        }
        try (InputStream content = given.getInputStream()) {
            return pasted + "\n" + new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTooLarge() {
        return file != null && file.getSize() > LARGEST;
    }

    /** Orders every good line. */
    public void place() {
        long number = id == null ? 0 : id;
        if (answers.attempt(() -> work.place(number))) {
            code = null;
            refresh();
        }
    }

    /** Takes back what is still only requested. */
    public void undo() {
        long number = id == null ? 0 : id;
        if (answers.attempt(() -> work.undo(number))) {
            code = null;
            refresh();
        }
    }

    /** What a verdict of that code is called. */
    public String verdict(int verdict) {
        boolean placed = verdict == 200 && placement != null && placement.state() != BulkState.CHECKED;
        return placed ? texts.say("place.placed") : texts.sayOr("verdict." + verdict, String.valueOf(verdict));
    }

    /** How many lines can be ordered. */
    public long getGood() {
        return counts.stream()
                .filter(count -> count.code() == 200)
                .mapToLong(CodeCount::lines)
                .sum();
    }

    /** True while lines wait for their turn. */
    public boolean isWorking() {
        return placement != null && placement.state().isWorking();
    }

    /** The list, absent before one was taken in. */
    public @Nullable BulkView getPlacement() {
        return placement;
    }

    /** Lines with their verdicts. */
    public LazyRows<BulkLineView> getLines() {
        return lines;
    }

    /** Lists ordered before. */
    public LazyRows<BulkView> getEarlier() {
        return earlier;
    }

    /** How many lines got which verdict. */
    public List<CodeCount> getCounts() {
        return counts;
    }

    /** Kinds of order. */
    public List<OrderClass> getClasses() {
        return CLASSES;
    }

    /** Kind of order for lines that name none. */
    public OrderClass getOrderClass() {
        return orderClass;
    }

    /** Kind of order for lines that name none. */
    public void setOrderClass(OrderClass orderClass) {
        this.orderClass = orderClass;
    }

    /** Number of the list in the address. */
    public @Nullable Long getId() {
        return id;
    }

    /** Number of the list in the address. */
    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** Only lines of that verdict, absent for all. */
    public @Nullable Integer getCode() {
        return code;
    }

    /** Only lines of that verdict, absent for all. */
    public void setCode(@Nullable Integer code) {
        this.code = code;
    }

    /** The pasted list. */
    public @Nullable String getNames() {
        return names;
    }

    /** The pasted list. */
    public void setNames(@Nullable String names) {
        this.names = names;
    }

    /** The uploaded list. */
    public @Nullable Part getFile() {
        return file;
    }

    /** The uploaded list. */
    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    /** What of an earlier list a file holds. */
    public CsvColumns<BulkView> getEarlierColumns() {
        return EARLIER_COLUMNS;
    }

    /** What of a line a file holds. */
    public CsvColumns<BulkLineView> getLineColumns() {
        return LINE_COLUMNS;
    }
}
