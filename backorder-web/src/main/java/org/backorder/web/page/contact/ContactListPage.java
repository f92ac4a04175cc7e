package org.backorder.web.page.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.contact.ContactDetails;
import org.backorder.contact.ContactFilter;
import org.backorder.contact.ContactQuery;
import org.backorder.contact.ContactSort;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** The contacts of the viewer and of everyone below it, found by a part of handle, name, organisation or mail address (R9). */
@Named
@ViewScoped
public class ContactListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<ContactDetails> COLUMNS = CsvColumns.<ContactDetails>none()
            .and("handle", "order.handle", row -> row.contact().id().handle())
            .and("firstName", "contact.firstName", row -> row.contact().data().firstName())
            .and("lastName", "contact.lastName", row -> row.contact().data().lastName())
            .and(
                    "organization",
                    "contact.organization",
                    row -> row.contact().data().organization())
            .and("street", "contact.street", row -> row.contact().data().street())
            .and("zip", "contact.zip", row -> row.contact().data().zip())
            .and("city", "contact.city", row -> row.contact().data().city())
            .and("state", "contact.state", row -> row.contact().data().state())
            .and("country", "contact.country", row -> row.contact().data().country())
            .and("phone", "contact.phone", row -> row.contact().data().phone())
            .and("email", "contact.email", row -> row.contact().data().email())
            .and("customer", "order.customer", ContactDetails::login)
            .and("changed", "contacts.changed", row -> row.contact().updatedAt());

    @Inject
    ContactQuery contacts;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    private final LazyRows<ContactDetails> rows = new LazyRows<>(this::page);
    private String ownHandle = "";
    private @Nullable String text;

    /** Reads which one is the viewer's own; staff never orders and has no contacts. */
    public void load() {
        if (!viewer.isCustomer()) {
            answers.missing();
            return;
        }
        try {
            ownHandle = contacts.own(viewer.caller().id()).id().handle();
        } catch (NotFound none) {
            ownHandle = ""; // the page leads to where it is set
        }
    }

    private Page<ContactDetails> page(PageRequest request, LazyRows.Order order) {
        ContactSort sort = order.key(ContactSort.class, ContactSort.CONTACTDESC);
        return contacts.list(viewer.caller(), ContactFilter.of(text == null ? "" : text.strip()), sort, request);
    }

    /** Searches from the first row on; the table asks for itself. */
    public void search() {
        rows.setRowCount(0);
    }

    /** Contacts found. */
    public LazyRows<ContactDetails> getRows() {
        return rows;
    }

    /** Handle of the viewer's own contact; empty while there is none. */
    public String getOwnHandle() {
        return ownHandle;
    }

    /** What is looked for. */
    public @Nullable String getText() {
        return text;
    }

    /** What is looked for. */
    public void setText(@Nullable String text) {
        this.text = text;
    }

    /** What its file holds. */
    public CsvColumns<ContactDetails> getColumns() {
        return COLUMNS;
    }
}
