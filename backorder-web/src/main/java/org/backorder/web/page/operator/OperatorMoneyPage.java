package org.backorder.web.page.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.payment.ImportBankStatement;
import org.backorder.payment.ResolveUnassigned;
import org.backorder.payment.StatementReport;
import org.backorder.payment.UnassignedQuery;
import org.backorder.payment.UnassignedView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.MoneyConverter;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Money received: bank statements, and what no rule could place (R23). */
@Named
@ViewScoped
public class OperatorMoneyPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/operator/money";
    private static final CsvColumns<UnassignedView> COLUMNS = CsvColumns.<UnassignedView>none()
            .and("received", "money.received", UnassignedView::receivedAt)
            .and("amount", "account.amount", UnassignedView::amount)
            .and(
                    "currency",
                    "customers.currency",
                    payment -> payment.amount().currency().getCurrencyCode())
            .and("method", "money.method", UnassignedView::method)
            .and("payer", "money.payer", UnassignedView::payer)
            .and("text", "account.text", UnassignedView::remittance)
            .and("reason", "topup.reason", payment -> payment.reason().name())
            .and("customer", "order.customer", UnassignedView::login)
            .and("state", "lists.state", UnassignedView::state)
            .and("note", "money.note", UnassignedView::note)
            .and("by", "lists.by", UnassignedView::resolvedBy);

    @Inject
    ImportBankStatement importBankStatement;

    @Inject
    UnassignedQuery unassigned;

    @Inject
    ResolveUnassigned resolveUnassigned;

    @Inject
    Customers customers;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private final LazyRows<UnassignedView> rows = new LazyRows<>(this::page);
    private transient @Nullable Part file;
    private @Nullable StatementReport report;
    private @Nullable UnassignedView chosen;
    private @Nullable String login;
    private @Nullable String note;

    private Page<UnassignedView> page(PageRequest request, LazyRows.Order order) {
        return unassigned.list(viewer.caller(), request);
    }

    /** Says what an import of the file would do. */
    public void check() {
        take(true);
    }

    /** Imports the file. */
    public void send() {
        take(false);
    }

    private void take(boolean dryRun) {
        Part given = file;
        report = null;
        if (given == null || given.getSize() == 0) {
            answers.problem("lists.file.missing");
            return;
        }
        report = answers.attempt(() -> {
            try (InputStream content = given.getInputStream()) {
                String name = given.getSubmittedFileName() == null ? "" : given.getSubmittedFileName();
                return dryRun
                        ? importBankStatement.check(viewer.operator("ImportBankStatement"), name, content)
                        : importBankStatement.run(viewer.operator("ImportBankStatement"), name, content, time.now());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        StatementReport done = report;
        if (done != null) {
            answers.done(
                    dryRun ? "money.checked" : "money.imported",
                    done.fileName(),
                    done.getBooked(),
                    done.getQueued(),
                    done.getKnown(),
                    done.skipped());
        }
    }

    /** Asks what becomes of the money; nothing happens yet. */
    public void choose(UnassignedView payment) {
        chosen = payment;
        login = payment.login();
        note = null;
    }

    /** Leaves it where it is. */
    public void leave() {
        chosen = null;
    }

    /** Books it for the customer named. */
    public void assign() {
        UnassignedView payment = waiting();
        CustomerView customer = customers.byLogin(given(login)).orElse(null);
        if (customer == null) {
            answers.problem("money.customer.unknown", given(login));
            return;
        }
        if (answers.attempt(() -> resolveUnassigned.assign(
                viewer.operator("ResolveUnassigned"), payment.id(), customer.id(), given(note), time.now()))) {
            answers.done("payment.booked", MoneyConverter.show(payment.amount(), viewer.getLocale()), customer.login());
            answers.goTo(HERE);
        }
    }

    /** Notes that it was sent back. */
    public void giveBack() {
        UnassignedView payment = waiting();
        if (answers.attempt(() -> resolveUnassigned.returned(
                viewer.operator("ResolveUnassigned"), payment.id(), given(note), time.now()))) {
            answers.done("money.returned", MoneyConverter.show(payment.amount(), viewer.getLocale()));
            answers.goTo(HERE);
        }
    }

    private UnassignedView waiting() {
        UnassignedView payment = chosen;
        if (payment == null) {
            throw new IllegalStateException("a decision without its payment");
        }
        return payment;
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** What could not be placed, open first. */
    public LazyRows<UnassignedView> getRows() {
        return rows;
    }

    /** What of a row a file holds. */
    public CsvColumns<UnassignedView> getColumns() {
        return COLUMNS;
    }

    /** The statement. */
    public @Nullable Part getFile() {
        return file;
    }

    /** The statement. */
    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    /** What became, or would become, of the statement. */
    public @Nullable StatementReport getReport() {
        return report;
    }

    /** The money in question. */
    public @Nullable UnassignedView getChosen() {
        return chosen;
    }

    /** Whose account it is for. */
    public @Nullable String getLogin() {
        return login;
    }

    /** Whose account it is for. */
    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    /** Why. */
    public @Nullable String getNote() {
        return note;
    }

    /** Why. */
    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
