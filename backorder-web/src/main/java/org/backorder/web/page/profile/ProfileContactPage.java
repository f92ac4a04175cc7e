package org.backorder.web.page.profile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.contact.ContactData;
import org.backorder.contact.ContactQuery;
import org.backorder.contact.ModifyContact;
import org.backorder.refusal.NotFound;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.ContactForm;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** The viewer's own contact, for which caught names are registered unless an order says otherwise (R9). */
@Named
@ViewScoped
public class ProfileContactPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String OWN = "USER";

    @Inject
    ContactQuery contacts;

    @Inject
    ModifyContact modifyContact;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private ContactForm form = new ContactForm();
    private @Nullable String handle;

    /** Reads it; staff never orders and has none. */
    public void load() {
        if (!viewer.isCustomer()) {
            answers.missing();
            return;
        }
        try {
            var own = contacts.own(viewer.caller().id());
            handle = own.id().handle();
            form = ContactForm.of(own.data());
        } catch (NotFound none) {
            handle = null; // the page says so
        }
    }

    /** Saves what was typed; orders placed from now on use it, names already registered keep what they have. */
    public void save() {
        ContactData typed = form.data();
        if (answers.attempt(() -> modifyContact.modify(
                viewer.allowed("ModifyContact"), OWN, before -> typed.with(before.details()), time.now()))) {
            answers.done("profile.contact.saved");
            load();
        }
    }

    /** The contact as typed. */
    public ContactForm getForm() {
        return form;
    }

    /** Its handle; absent until it is saved for the first time. */
    public @Nullable String getHandle() {
        return handle;
    }
}
