package org.backorder.web.page.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.tldpolicy.KeepTld;
import org.backorder.tldpolicy.TldPolicy;
import org.backorder.tldpolicy.TldPolicyQuery;
import org.backorder.tldpolicy.TldPolicyView;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** The TLDs sold: found, added and changed by operators, read by auditors (R5). */
@Named
@ViewScoped
public class OperatorTldsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<TldPolicyView> COLUMNS = CsvColumns.<TldPolicyView>none()
            .and("tld", "search.tld", row -> row.policy().label())
            .and("zones", "tlds.zones", row -> String.join(" ", row.policy().zones()))
            .and("profile", "tlds.profile", row -> row.policy().profile())
            .and("registry", "board.registry", row -> row.policy().registryId())
            .and("live", "tlds.live", TldPolicyView::liveOrders)
            .and("orders", "tlds.accepts", row -> row.policy().acceptsOrders())
            .and("first", "tlds.first", row -> row.policy().firstComeFirstServed());

    @Inject
    TldPolicyQuery tlds;

    @Inject
    KeepTld keepTld;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private final LazyRows<TldPolicyView> rows = new LazyRows<>(this::page);
    private List<String> profiles = List.of();
    private List<String> registries = List.of();
    private TldForm form = new TldForm();
    private @Nullable String text;

    /** Reads what can be chosen. */
    public void load() {
        profiles = tlds.profiles();
        registries = tlds.registries();
    }

    private Page<TldPolicyView> page(PageRequest request, LazyRows.Order order) {
        return tlds.list(text == null ? "" : text.strip(), request);
    }

    /** Searches from the first row on; the table asks for itself. */
    public void search() {
        rows.setRowCount(0);
    }

    /** Puts a TLD into the form. */
    public void edit(TldPolicy policy) {
        form = TldForm.of(policy);
    }

    /** Empties the form for a TLD to be added. */
    public void clear() {
        form = new TldForm();
    }

    /** Adds or changes the TLD of the form. */
    public void save() {
        TldPolicy wanted = form.policy();
        boolean known = form.isKnown();
        boolean done = answers.attempt(() -> {
            if (known) {
                keepTld.change(viewer.operator("ModifyTld"), wanted, time.now());
            } else {
                keepTld.add(viewer.operator("AddTld"), wanted, time.now());
            }
        });
        if (done) {
            answers.done(known ? "tlds.changed" : "tlds.added", wanted.label());
            clear();
        }
    }

    /** TLDs found. */
    public LazyRows<TldPolicyView> getRows() {
        return rows;
    }

    /** The TLD being added or changed. */
    public TldForm getForm() {
        return form;
    }

    /** Names of drop profiles. */
    public List<String> getProfiles() {
        return profiles;
    }

    /** Ids of registries. */
    public List<String> getRegistries() {
        return registries;
    }

    /** Part of a TLD or a profile. */
    public @Nullable String getText() {
        return text;
    }

    /** Part of a TLD or a profile. */
    public void setText(@Nullable String text) {
        this.text = text;
    }

    /** What its file holds. */
    public CsvColumns<TldPolicyView> getColumns() {
        return COLUMNS;
    }
}
