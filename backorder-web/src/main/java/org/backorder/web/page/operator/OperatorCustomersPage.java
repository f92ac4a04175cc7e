package org.backorder.web.page.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.customer.Role;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Customers: search, add, let in and shut out (R1, R2). */
@Named
@ViewScoped
public class OperatorCustomersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> CURRENCIES = List.of("USD", "EUR");
    private static final List<Role> ROLES = List.of(Role.CUSTOMER, Role.OPERATOR, Role.AUDITOR);

    @Inject
    Customers customers;

    @Inject
    AddCustomerAccount addCustomer;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private final LazyRows<CustomerView> rows = new LazyRows<>(this::page);
    private NewCustomerForm form = new NewCustomerForm();
    private @Nullable String text;

    private Page<CustomerView> page(PageRequest request, LazyRows.Order order) {
        return customers.list(viewer.caller(), text == null ? "" : text.strip(), request);
    }

    /** Searches from the first row on; the table asks for itself. */
    public void search() {
        rows.setRowCount(0);
    }

    /** Adds the customer typed, with a deposit account. */
    public void add() {
        CustomerView added =
                answers.attempt(() -> addCustomer.add(viewer.operator("AddSubuser"), form.customer(), time.now()));
        if (added != null) {
            form = new NewCustomerForm();
            answers.done("customers.added", added.login());
        }
    }

    /** Lets a customer in or shuts it out. */
    public void setActive(CustomerView customer, boolean active) {
        boolean done = answers.attempt(() -> customers.setActive(
                viewer.operator("ModifySubuser"),
                customer.id(),
                active,
                active ? "let in by an operator" : "shut out by an operator",
                time.now()));
        if (done) {
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

    /** Currencies accounts are kept in. */
    public List<String> getCurrencies() {
        return CURRENCIES;
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
}
