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
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** The contacts of the viewer and of everyone below it, found by a part of handle, name, organisation or mail address (R9). */
@Named
@ViewScoped
public class ContactListPage implements Serializable {
    private static final long serialVersionUID = 1L;

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
}
