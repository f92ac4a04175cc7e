package org.backorder.web.page.custody;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backorder.custody.CustodyEntry;
import org.backorder.custody.CustodyQuery;
import org.backorder.custody.CustodyView;
import org.backorder.refusal.Refusal;
import org.backorder.registry.DomainName;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.Texts;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** A name handed over: its dates, handles, authInfo on demand, and the log of its custody (R42). */
@Named
@ViewScoped
public class CustodyShowPage implements Serializable {
    private static final long serialVersionUID = 1L;
    /** The log keeps English sentences, the number of an order last. */
    private static final Pattern ENTRY = Pattern.compile("(.+?)(?: (\\d+))?");

    @Inject
    CustodyQuery names;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    Texts texts;

    private @Nullable String name;
    private @Nullable CustodyView domain;
    private List<Step> log = List.of();
    private boolean authInfoShown;

    /** An entry of the log in the viewer's language; at in UTC. */
    public record Step(Instant at, String what, String actor) implements Serializable {}

    /** Reads the name; one in trust or in another account ends with 404. */
    public void load() {
        String ace = ace();
        if (ace == null) {
            answers.missing();
            return;
        }
        domain = answers.orMissing(() -> names.byName(viewer.caller(), ace));
        if (domain != null) {
            log = names.log(viewer.caller(), ace).stream().map(this::step).toList();
        }
    }

    private Step step(CustodyEntry entry) {
        String actor = texts.actor(entry.actor());
        Matcher parts = ENTRY.matcher(entry.entry());
        if (!parts.matches()) {
            return new Step(entry.at(), entry.entry(), actor);
        }
        String key = "custody." + parts.group(1).replace(' ', '.');
        String number = parts.group(2) == null ? "" : parts.group(2);
        return new Step(entry.at(), texts.sayOr(key, entry.entry(), number), actor);
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
        return authInfoShown && viewer.isReadingAuthInfo() && domain != null ? domain.authInfo() : "";
    }

    /** The name, absent only when the answer is 404. */
    public @Nullable CustodyView getDomain() {
        return domain;
    }

    /** What happened to it, oldest first. */
    public List<Step> getLog() {
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
