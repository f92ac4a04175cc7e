package org.backorder.web.page.shared;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backorder.savedview.ChooseColumns;
import org.backorder.savedview.SavedViewQuery;
import org.backorder.web.csv.CsvColumns;
import org.jspecify.annotations.Nullable;

/** Which columns of the page's table the viewer wants to see (R47). The first column is always there: it says what a row is about. */
@Named
@ViewScoped
public class TableView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SavedViewQuery views;

    @Inject
    ChooseColumns chooseColumns;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private @Nullable String table;
    private List<Choice> choices = List.of();
    private List<String> shown = List.of();
    private Set<String> hidden = Set.of();

    /** A column that can be hidden; the heading is a key of the texts. */
    public record Choice(String name, String heading) implements Serializable {}

    /** Reads the viewer's choice among the columns of a table. */
    public void load(String name, CsvColumns<?> columns) {
        table = name;
        choices = columns.headings().entrySet().stream()
                .skip(1)
                .map(column -> new Choice(column.getKey(), column.getValue()))
                .toList();
        hidden = views.hidden(viewer.caller(), name);
        shown = choices.stream().map(Choice::name).filter(this::shows).toList();
    }

    /** True for a column that is to be seen. */
    public boolean shows(String column) {
        return !hidden.contains(column);
    }

    /** Columns that are not to be seen, on the page and in files. */
    public Set<String> hidden() {
        return hidden;
    }

    /** Keeps the choice and goes to the address, where it shows. */
    public void apply(String address) {
        Set<String> unwanted = new HashSet<>();
        choices.forEach(choice -> unwanted.add(choice.name()));
        shown.forEach(unwanted::remove);
        keep(unwanted, address);
    }

    /** Shows all columns again. */
    public void reset(String address) {
        keep(Set.of(), address);
    }

    private void keep(Set<String> unwanted, String address) {
        String name = table;
        if (name == null) {
            throw new IllegalStateException("a choice without its table");
        }
        if (answers.attempt(() -> chooseColumns.hide(viewer.caller(), name, unwanted, time.now()))) {
            answers.goTo(address);
        }
    }

    /** Columns to choose from. */
    public List<Choice> getChoices() {
        return choices;
    }

    /** Names of the columns chosen. */
    public List<String> getShown() {
        return shown;
    }

    /** Names of the columns chosen. */
    public void setShown(List<String> shown) {
        this.shown = new ArrayList<>(shown);
    }
}
