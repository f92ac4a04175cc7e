package org.backorder.web.page.event;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.backorder.event.EventFilter;
import org.backorder.event.EventQuery;
import org.backorder.event.EventView;
import org.backorder.event.ReadEvents;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.EventSentence;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.UnreadEvents;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** The viewer's events, newest first: by kind, day and order; read and unread (R47). Deleting is the API's (DeleteEvent). */
@Named
@ViewScoped
public class EventListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<EventView> COLUMNS = CsvColumns.<EventView>none()
            .and("at", "events.at", EventView::at)
            .and("kind", "events.kind", EventView::subclass)
            .and("name", "order.name", event -> event.domain().orElse(null))
            .and("order", "events.order", event -> event.order().orElse(null))
            .and("reason", "order.reason", event -> event.reason().orElse(null))
            .and("read", "events.state", EventView::readAt);
    private static final List<String> KINDS = List.of(
            "REQUESTED",
            "ACTIVE",
            "PROCESSING",
            "SUCCESSFUL",
            "FAILED",
            "CANCELLED",
            "AUCTION_PENDING",
            "AUCTION_WON",
            "AUCTION_LOST",
            "FUNDS_MISSING",
            "DROPDATE_CHANGED");

    @Inject
    EventQuery events;

    @Inject
    ReadEvents readEvents;

    @Inject
    UnreadEvents unread;

    @Inject
    Viewer viewer;

    @Inject
    RequestTime time;

    @Inject
    Answers answers;

    private final LazyRows<EventView> rows = new LazyRows<>(this::page);
    private @Nullable String kind;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Long order;
    private boolean unreadOnly;
    private long newest;

    /** Staff has no events of its own; an unknown kind in the address shows all. */
    public void load() {
        if (!viewer.isCustomer()) {
            answers.missing();
            return;
        }
        if (kind != null && !KINDS.contains(kind)) {
            kind = null;
        }
    }

    /** Searches from the first row on. */
    public void search() {
        load();
    }

    private Page<EventView> page(PageRequest request, LazyRows.Order sort) {
        EventFilter filter = new EventFilter(null, kind, start(from), lastSecond(to), order, unreadOnly);
        Page<EventView> page = events.list(viewer.caller(), filter, true, request);
        page.rows().forEach(event -> newest = Math.max(newest, event.id()));
        return page;
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable Instant lastSecond(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }

    /** Marks an event as read, or as unread again. */
    public void mark(long id, boolean read) {
        answers.attempt(() -> readEvents.mark(viewer.caller(), id, read, time.now()));
        unread.forget();
    }

    /** Marks everything as read that had come when the list was shown. */
    public void markAll() {
        Integer marked = answers.attempt(() -> readEvents.markAll(viewer.caller(), newest, time.now()));
        unread.forget();
        if (marked != null) {
            answers.done("events.marked", marked);
        }
    }

    /** An event in words. */
    public String say(EventView event) {
        return EventSentence.of(event, viewer.getLocale());
    }

    /** Events found. */
    public LazyRows<EventView> getRows() {
        return rows;
    }

    /** Kinds to choose from. */
    public List<String> getKinds() {
        return KINDS;
    }

    /** The kind wanted, absent for all. */
    public @Nullable String getKind() {
        return kind;
    }

    /** The kind wanted. */
    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    /** The first UTC day wanted. */
    public @Nullable LocalDate getFrom() {
        return from;
    }

    /** The first UTC day wanted. */
    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    /** The last UTC day wanted. */
    public @Nullable LocalDate getTo() {
        return to;
    }

    /** The last UTC day wanted. */
    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    /** Number of the order wanted. */
    public @Nullable Long getOrder() {
        return order;
    }

    /** Number of the order wanted. */
    public void setOrder(@Nullable Long order) {
        this.order = order;
    }

    /** Whether read ones are left out. */
    public boolean isUnreadOnly() {
        return unreadOnly;
    }

    /** Whether read ones are left out. */
    public void setUnreadOnly(boolean unreadOnly) {
        this.unreadOnly = unreadOnly;
    }

    /** What its file holds. */
    public CsvColumns<EventView> getColumns() {
        return COLUMNS;
    }
}
