package org.backorder.web.page.custody;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.backorder.custody.CustodyEntry;
import org.backorder.custody.CustodyQuery;
import org.backorder.custody.CustodyView;
import org.backorder.refusal.Refusal;
import org.backorder.registry.DomainName;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** A name handed over: its dates, handles, authInfo on demand, and the log of its custody (R42). */
@Named
@ViewScoped
public class CustodyShowPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CustodyQuery names;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    private @Nullable String name;
    private @Nullable CustodyView domain;
    private List<CustodyEntry> log = List.of();
    private boolean authInfoShown;

    /** Reads the name; one in trust or in another account ends with 404. */
    public void load() {
        String ace = ace();
        if (ace == null) {
            answers.missing();
            return;
        }
        domain = answers.orMissing(() -> names.byName(viewer.caller(), ace));
        if (domain != null) {
            log = names.log(viewer.caller(), ace);
        }
    }

    private @Nullable String ace() {
        try {
            return name == null ? null : DomainName.parse(name).ace();
        } catch (Refusal unreadable) {
            return null;
        }
    }

    /** Shows or hides the authInfo. */
    public void toggleAuthInfo() {
        authInfoShown = !authInfoShown;
    }

    /** The transfer secret, when asked for. */
    public String getShownAuthInfo() {
        return authInfoShown && viewer.isCustomer() && domain != null ? domain.authInfo() : "";
    }

    /** The name, absent only when the answer is 404. */
    public @Nullable CustodyView getDomain() {
        return domain;
    }

    /** What happened to it, oldest first. */
    public List<CustodyEntry> getLog() {
        return log;
    }

    /** Name in the address, either form. */
    public @Nullable String getName() {
        return name;
    }

    /** Name in the address, either form. */
    public void setName(@Nullable String name) {
        this.name = name;
    }
}
