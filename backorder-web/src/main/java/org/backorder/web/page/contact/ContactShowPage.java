package org.backorder.web.page.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.contact.AddContact;
import org.backorder.contact.AddedContact;
import org.backorder.contact.CloneContact;
import org.backorder.contact.ContactData;
import org.backorder.contact.ContactDetails;
import org.backorder.contact.ContactId;
import org.backorder.contact.ContactQuery;
import org.backorder.contact.DeleteContact;
import org.backorder.contact.ModifyContact;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.ContactForm;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Texts;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** One contact to change, copy or delete, or a new one to type (R9). */
@Named
@ViewScoped
public class ContactShowPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/contact/list";

    @Inject
    ContactQuery contacts;

    @Inject
    AddContact addContact;

    @Inject
    ModifyContact modifyContact;

    @Inject
    CloneContact cloneContact;

    @Inject
    DeleteContact deleteContact;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    Texts texts;

    @Inject
    RequestTime time;

    private @Nullable String handle;
    private @Nullable ContactDetails details;
    private ContactForm form = new ContactForm();

    /** Reads the contact named in the address; a foreign one ends with 404 (R1). */
    public void load() {
        if (!viewer.isCustomer()) {
            answers.missing();
            return;
        }
        String wanted = handle;
        if (wanted == null) {
            return;
        }
        ContactDetails found = answers.orMissing(() -> contacts.visible(viewer.caller(), wanted));
        if (found != null) {
            details = found;
            form = ContactForm.of(found.contact().data());
        }
    }

    /** Keeps what was typed: behind the handle, or as a new contact. Identical data of a new one shares the handle there is. */
    public void save() {
        ContactDetails known = details;
        ContactData typed = form.data();
        if (known == null) {
            AddedContact added =
                    answers.attempt(() -> addContact.add(viewer.allowed("AddContact"), typed, false, time.now()));
            if (added != null) {
                answers.done(
                        added.isNew() ? "contacts.added" : "contacts.same",
                        added.id().handle());
                answers.goTo(LIST);
            }
            return;
        }
        String same = known.contact().id().handle();
        if (answers.attempt(() -> modifyContact.modify(
                viewer.allowed("ModifyContact"), same, before -> typed.with(before.details()), time.now()))) {
            answers.done("contacts.saved", same);
            load();
        }
    }

    /** Makes a contact of its own with the data typed. */
    public void copy() {
        ContactData typed = form.data();
        ContactId copied = answers.attempt(() -> cloneContact.copy(
                viewer.allowed("CloneContact"),
                String.valueOf(handle),
                before -> typed.with(before.details()),
                time.now()));
        if (copied != null) {
            answers.done("contacts.copied", copied.handle());
            answers.goTo("/contact/show?handle=" + copied.handle());
        }
    }

    /** Deletes it, unless something needs it. */
    public void delete() {
        String gone = String.valueOf(handle);
        if (answers.attempt(() -> deleteContact.delete(viewer.allowed("DeleteContact"), gone, time.now()))) {
            answers.done("contacts.deleted", gone);
            answers.goTo(LIST);
        }
    }

    /** The contact; absent for a new one. */
    public @Nullable ContactDetails getDetails() {
        return details;
    }

    /** Who stored it; empty for a new one. */
    public String getCreatedBy() {
        return details == null ? "" : texts.actor(details.createdBy());
    }

    /** Who changed it last; empty for a new one. */
    public String getUpdatedBy() {
        return details == null ? "" : texts.actor(details.updatedBy());
    }

    /** Its data as typed. */
    public ContactForm getForm() {
        return form;
    }

    /** Handle in the address; absent for a new contact. */
    public @Nullable String getHandle() {
        return handle;
    }

    /** Handle in the address. */
    public void setHandle(@Nullable String handle) {
        this.handle = handle;
    }
}
