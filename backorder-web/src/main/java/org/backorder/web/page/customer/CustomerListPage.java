package org.backorder.web.page.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.backorder.customer.CustomerChange;
import org.backorder.customer.CustomerFilter;
import org.backorder.customer.CustomerQuery;
import org.backorder.customer.CustomerSort;
import org.backorder.customer.CustomerView;
import org.backorder.customer.ModifyCustomer;
import org.backorder.customer.Role;
import org.backorder.customer.UserClass;
import org.backorder.customer.UserClasses;
import org.backorder.ledger.CustomerAccounts;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Customers: search, add, let in and shut out; resellers those below them, operators everyone (R1, R2). */
@Named
@ViewScoped
public class CustomerListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<CustomerView> COLUMNS = CsvColumns.<CustomerView>none()
            .and("login", "customers.login", CustomerView::login)
            .and("under", "customers.under", CustomerView::parentLogin)
            .and("email", "customers.email", CustomerView::email)
            .and("tier", "customers.tier", CustomerView::tier)
            .and(
                    "role",
                    "customers.role",
                    user -> user.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")))
            .and("zone", "customers.zone", CustomerView::zone)
            .and("since", "customers.since", CustomerView::createdAt)
            .and("access", "customers.access", CustomerView::active);
    private static final List<String> CURRENCIES = List.of("USD", "EUR");
    private static final List<Role> ROLES = List.of(Role.CUSTOMER, Role.OPERATOR, Role.AUDITOR);

    @Inject
    CustomerQuery customers;

    @Inject
    CustomerAccounts customerAccounts;

    @Inject
    ModifyCustomer modifyCustomer;

    @Inject
    UserClasses userClasses;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private final LazyRows<CustomerView> rows = new LazyRows<>(this::page);
    private List<String> tiers = List.of();
    private NewCustomerForm form = new NewCustomerForm();
    private @Nullable String text;

    private Page<CustomerView> page(PageRequest request, LazyRows.Order order) {
        return customers.list(
                CustomerFilter.of(viewer.caller(), text == null ? "" : text.strip()), CustomerSort.USER, request);
    }

    /** Reads the user classes there are. */
    public void load() {
        tiers = userClasses.of(viewer.caller().customer()).stream()
                .map(UserClass::name)
                .distinct()
                .toList();
    }

    /** Searches from the first row on; the table asks for itself. */
    public void search() {
        rows.setRowCount(0);
    }

    /** Adds the customer typed, with a deposit account. */
    public void add() {
        int vat = viewer.isOperator() ? 0 : viewer.caller().customer().vatBasisPoints();
        CustomerView added = answers.attempt(
                () -> customerAccounts.add(viewer.allowed("AddUser"), form.customer(vat), null, time.now()));
        if (added != null) {
            form = new NewCustomerForm();
            answers.done("customers.added", added.login());
        }
    }

    /** Lets a customer in or shuts it out. */
    public void setActive(CustomerView customer, boolean active) {
        String reason = active ? "let in" : "shut out";
        CustomerView changed = answers.attempt(() -> modifyCustomer.modify(
                viewer.allowed("ModifyUser"), customer.login(), CustomerChange.active(active, reason), time.now()));
        if (changed != null) {
            answers.done(active ? "customers.in" : "customers.out", customer.login());
        }
    }

    /** Customers found. */
    public LazyRows<CustomerView> getRows() {
        return rows;
    }

    /** The customer to be added. */
    public NewCustomerForm getForm() {
        return form;
    }

    /** True for those who may change customers: auditors only read. */
    public boolean isChangeable() {
        return (viewer.isOperator() || viewer.isCustomer()) && viewer.may("ModifyUser");
    }

    /** True for those who may add customers. */
    public boolean isGrowing() {
        return (viewer.isOperator() || viewer.isCustomer()) && viewer.may("AddUser");
    }

    /** Currencies accounts are kept in. */
    public List<String> getCurrencies() {
        return CURRENCIES;
    }

    /** Names of the user classes a new customer can be put in. */
    public List<String> getTiers() {
        return tiers;
    }

    /** Roles that can be given. */
    public List<Role> getRoles() {
        return ROLES;
    }

    /** Part of login or mail address. */
    public @Nullable String getText() {
        return text;
    }

    /** Part of login or mail address. */
    public void setText(@Nullable String text) {
        this.text = text;
    }

    /** What of a row a file holds. */
    public CsvColumns<CustomerView> getColumns() {
        return COLUMNS;
    }
}
