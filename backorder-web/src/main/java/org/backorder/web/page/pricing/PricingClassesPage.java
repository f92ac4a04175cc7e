package org.backorder.web.page.pricing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.customer.UserClass;
import org.backorder.customer.UserClasses;
import org.backorder.pricing.ChangePrices;
import org.backorder.pricing.OrderClass;
import org.backorder.pricing.PriceChange;
import org.backorder.pricing.PriceList;
import org.backorder.pricing.PriceRow;
import org.backorder.pricing.PriceWish;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** User classes and their prices: resellers those for the users below them, operators those of their customers (R1, R18). */
@Named
@ViewScoped
public class PricingClassesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<PriceRow> COLUMNS = CsvColumns.<PriceRow>none()
            .and("tld", "search.tld", PriceRow::tld)
            .and("class", "order.class", PriceRow::orderClass)
            .and("price", "price.success", PriceRow::price)
            .and("deposit", "price.deposit", PriceRow::deposit)
            .and("currency", "customers.currency", row -> row.price().currency().getCurrencyCode());

    private static final CsvColumns<PriceChange> CHANGE_COLUMNS = CsvColumns.<PriceChange>none()
            .and("tld", "search.tld", PriceChange::tld)
            .and("class", "order.class", PriceChange::orderClass)
            .and(
                    "before",
                    "classes.before",
                    change -> change.before() == null ? null : change.before().price())
            .and(
                    "after",
                    "classes.after",
                    change -> change.after() == null ? null : change.after().price())
            .and(
                    "deposit",
                    "price.deposit",
                    change -> change.after() == null ? null : change.after().deposit());
    private static final List<String> CURRENCIES = List.of("USD", "EUR");
    private static final PageRequest ALL = PageRequest.of(0, 10_000);

    @Inject
    UserClasses userClasses;

    @Inject
    PriceList prices;

    @Inject
    ChangePrices changePrices;

    @Inject
    Viewer viewer;

    @Inject
    RequestTime time;

    @Inject
    Answers answers;

    private final LazyRows<PriceRow> rows = new LazyRows<>(this::page);
    private List<UserClass> classes = List.of();
    private long chosen;
    private @Nullable String newName;
    private PriceRuleForm rule = new PriceRuleForm();
    private List<PriceWish> wishes = List.of();
    private List<PriceChange> changes = List.of();
    private final LazyRows<PriceChange> changeRows =
            new LazyRows<>((request, order) -> LazyRows.partOf(changes, request));

    /** Reads the classes the viewer may change; auditors look only. */
    public void load() {
        if (!viewer.isCustomer() && !viewer.isStaff()) {
            answers.missing();
            return;
        }
        CustomerView user = viewer.caller().customer();
        classes = userClasses.of(user).stream()
                .filter(userClass -> userClasses.mayChange(user, userClass) || viewer.isStaff())
                .toList();
        if (current() == null && !classes.isEmpty()) {
            chosen = classes.get(0).id();
        }
    }

    private @Nullable UserClass current() {
        return classes.stream()
                .filter(userClass -> userClass.id() == chosen)
                .findFirst()
                .orElse(null);
    }

    private Page<PriceRow> page(PageRequest request, LazyRows.Order order) {
        UserClass current = current();
        return current == null ? new Page<>(List.of(), 0) : prices.list(current.id(), "", request, time.now());
    }

    /** Shows another class. */
    public void choose() {
        discard();
        rows.setRowCount(0);
    }

    /** Makes a class, without prices. */
    public void add() {
        UserClass added = answers.attempt(() -> userClasses.owned(
                viewer.allowed("ModifyUserClass"), newName == null ? "" : newName.strip(), time.now()));
        if (added != null) {
            newName = null;
            chosen = added.id();
            load();
            choose();
            answers.done("classes.added", added.name());
        }
    }

    /** Works out what would change and shows it; nothing is saved. */
    public void preview() {
        UserClass current = current();
        if (current == null) {
            return;
        }
        changes = List.of();
        List<PriceChange> found = answers.attempt(() -> {
            wishes = rule.wishes(() -> base(current));
            return changePrices.preview(viewer.allowed("ModifyUserClass"), current, wishes, time.now());
        });
        if (found != null && found.isEmpty()) {
            answers.problem("classes.nothing");
        } else if (found != null) {
            changes = found;
        }
    }

    /** A reseller's percentages are on what it pays itself, an operator's on the prices in force. */
    private List<PriceRow> base(UserClass current) {
        Caller caller = viewer.caller();
        long tier = caller.customer().isOperator()
                ? current.id()
                : caller.customer().tierId();
        return prices.list(tier, "", ALL, time.now()).rows();
    }

    /** Saves what was shown. */
    public void save() {
        UserClass current = current();
        if (current == null) {
            return;
        }
        List<PriceChange> done = answers.attempt(
                () -> changePrices.change(viewer.allowed("ModifyUserClass"), current, wishes, time.now()));
        if (done != null) {
            answers.done("classes.saved", done.size());
            choose();
        }
    }

    /** Forgets what was shown. */
    public void discard() {
        wishes = List.of();
        changes = List.of();
    }

    /** True for those who may change prices. */
    public boolean isChangeable() {
        return (viewer.isOperator() || viewer.isCustomer()) && viewer.may("ModifyUserClass");
    }

    /** Prices of the class chosen. */
    public LazyRows<PriceRow> getRows() {
        return rows;
    }

    /** Classes to choose from. */
    public List<UserClass> getClasses() {
        return classes;
    }

    /** Number of the class chosen. */
    public long getChosen() {
        return chosen;
    }

    /** Number of the class chosen. */
    public void setChosen(long chosen) {
        this.chosen = chosen;
    }

    /** Name of a class to be made. */
    public @Nullable String getNewName() {
        return newName;
    }

    /** Name of a class to be made. */
    public void setNewName(@Nullable String newName) {
        this.newName = newName;
    }

    /** The change as typed. */
    public PriceRuleForm getRule() {
        return rule;
    }

    /** What would change. */
    public List<PriceChange> getChanges() {
        return changes;
    }

    /** Ways to change. */
    public PriceRuleForm.How[] getHows() {
        return PriceRuleForm.How.values();
    }

    /** Order classes. */
    public OrderClass[] getOrderClasses() {
        return OrderClass.values();
    }

    /** Currencies prices are made in. */
    public List<String> getCurrencies() {
        return CURRENCIES;
    }

    /** What of a row a file holds. */
    public CsvColumns<PriceRow> getColumns() {
        return COLUMNS;
    }

    /** What of a change a file holds. */
    public CsvColumns<PriceChange> getChangeColumns() {
        return CHANGE_COLUMNS;
    }

    /** What would change, page by page. */
    public LazyRows<PriceChange> getChangeRows() {
        return changeRows;
    }
}
