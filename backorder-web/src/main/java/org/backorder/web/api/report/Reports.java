package org.backorder.web.api.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerFilter;
import org.backorder.customer.CustomerQuery;
import org.backorder.customer.CustomerSort;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Reach;
import org.backorder.customer.UserDepth;
import org.backorder.ledger.Booking;
import org.backorder.ledger.BookingFilter;
import org.backorder.ledger.BookingQuery;
import org.backorder.ledger.PostingKind;
import org.backorder.order.OrderFilter;
import org.backorder.order.OrderQuery;
import org.backorder.order.OrderSort;
import org.backorder.order.OrderView;
import org.backorder.portfolio.ObjectClass;
import org.backorder.portfolio.PortfolioFilter;
import org.backorder.portfolio.PortfolioQuery;
import org.backorder.portfolio.PortfolioRow;
import org.backorder.portfolio.PortfolioSort;
import org.backorder.report.ReportRequest;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.Subtree;
import org.backorder.web.csv.CsvColumns;

/** What each report holds: the rows of the list command beside it, under the names of its properties. */
@ApplicationScoped
class Reports {
    private static final CsvColumns<PortfolioRow> DOMAINS = CsvColumns.<PortfolioRow>none()
            .and("DOMAIN", PortfolioRow::name)
            .and("DOMAINUMLAUT", PortfolioRow::nameUnicode)
            .and("SUBCLASS", PortfolioRow::subclass)
            .and("STATUS", PortfolioRow::status)
            .and("USER", PortfolioRow::login)
            .and("CREATEDDATE", PortfolioRow::createdAt)
            .and("UPDATEDDATE", PortfolioRow::updatedAt)
            .and("EXPIRATIONDATE", PortfolioRow::expiresAt);

    private static final CsvColumns<OrderView> APPLICATIONS = CsvColumns.<OrderView>none()
            .and("APPLICATION", order -> order.id().value())
            .and("DOMAIN", OrderView::name)
            .and("DOMAINUMLAUT", OrderView::nameUnicode)
            .and("CLASS", OrderView::apiClass)
            .and("STATUS", order -> order.status().wire())
            .and("STATUSREASON", OrderView::reason)
            .and("USER", OrderView::login)
            .and("FUNDED", OrderView::funded)
            .and("PRICE", OrderView::price)
            .and("CURRENCY", order -> order.price().currency().getCurrencyCode())
            .and("PRIORITY", OrderView::priority)
            .and("TAG", OrderView::tag)
            .and("FINALIZATIONDATE", OrderView::finalizationAt)
            .and("DROPDATE", OrderView::dropAt)
            .and("CREATEDDATE", OrderView::createdAt)
            .and("UPDATEDDATE", OrderView::updatedAt);

    private static final CsvColumns<Booking> ACCOUNTING = CsvColumns.<Booking>none()
            .and("ACCOUNTING", booking -> booking.posting().id())
            .and("DATE", booking -> booking.posting().postedAt())
            .and("TYPE", booking -> booking.posting().kind())
            .and("DESCRIPTION", booking -> booking.posting().description())
            .and("AMOUNT", booking -> booking.posting().amount())
            .and("BALANCE", Booking::balance)
            .and("CURRENCY", booking -> booking.balance().currency().getCurrencyCode())
            .and("APPLICATION", booking -> booking.posting().orderId());

    @Inject
    PortfolioQuery portfolio;

    @Inject
    OrderQuery orders;

    @Inject
    CustomerQuery customers;

    @Inject
    BookingQuery bookings;

    /** Columns and rows of one report. */
    private record Report<T>(CsvColumns<T> columns, Function<PageRequest, Page<T>> rows) {
        void write(Writer out) throws IOException {
            columns.write(out, UnaryOperator.identity(), rows);
        }
    }

    /** How many rows the report has now; refuses what cannot be reported, such as bookings without an account. */
    long count(ReportRequest request) {
        return report(request).rows().apply(PageRequest.of(0, 1)).total();
    }

    /** Writes the whole report. */
    void write(ReportRequest request, Writer out) throws IOException {
        report(request).write(out);
    }

    private Report<?> report(ReportRequest request) {
        Caller caller = request.caller();
        return switch (request.kind()) {
            case DOMAINS -> new Report<>(DOMAINS, page -> names(caller, page));
            case APPLICATIONS -> new Report<>(APPLICATIONS, page -> applications(caller, page));
            case USERS -> new Report<>(columns(caller), page -> users(caller, page));
            case ACCOUNTING -> new Report<>(ACCOUNTING, page -> bookings(caller, page));
        };
    }

    private Page<PortfolioRow> names(Caller caller, PageRequest page) {
        PortfolioFilter names = new PortfolioFilter(
                Reach.of(caller, UserDepth.ALL), List.of(ObjectClass.DOMAIN), Map.of(), null, Map.of(), false);
        return portfolio.list(names, PortfolioSort.DOMAIN, page);
    }

    private Page<OrderView> applications(Caller caller, PageRequest page) {
        OrderFilter all = new OrderFilter(null, List.of(), List.of(), List.of(), null, null, "", false);
        return orders.list(caller, all, OrderSort.APPLICATION, page);
    }

    private Page<CustomerView> users(Caller caller, PageRequest page) {
        return customers.list(CustomerFilter.of(caller, ""), CustomerSort.USER, page);
    }

    private Page<Booking> bookings(Caller caller, PageRequest page) {
        BookingFilter all =
                new BookingFilter(caller.id(), null, null, EnumSet.allOf(PostingKind.class), null, null, false);
        return bookings.list(all, page).page();
    }

    private static CsvColumns<CustomerView> columns(Caller caller) {
        return CsvColumns.<CustomerView>none()
                .and("USER", CustomerView::login)
                .and("PARENTUSER", user -> Subtree.parent(caller, user.login(), user.parentLogin()))
                .and("USERCLASS", CustomerView::tier)
                .and("EMAIL", CustomerView::email)
                .and("ACTIVE", CustomerView::active)
                .and("ACCOUNTVAT", CustomerView::vatPercent)
                .and("CREATEDDATE", CustomerView::createdAt)
                .and("UPDATEDDATE", CustomerView::updatedAt);
    }
}
