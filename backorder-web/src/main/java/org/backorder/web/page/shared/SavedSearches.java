package org.backorder.web.page.shared;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.backorder.savedview.DeleteSearch;
import org.backorder.savedview.RenameSearch;
import org.backorder.savedview.SaveSearch;
import org.backorder.savedview.SavedSearch;
import org.backorder.savedview.SavedViewQuery;
import org.backorder.savedview.SearchPage;
import org.jspecify.annotations.Nullable;

/** The viewer's saved searches of the page (R47): each is an address of the page, with its filters as parameters. */
@Named
@ViewScoped
public class SavedSearches implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SavedViewQuery views;

    @Inject
    SaveSearch saveSearch;

    @Inject
    RenameSearch renameSearch;

    @Inject
    DeleteSearch deleteSearch;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private @Nullable SearchPage page;
    private List<Row> rows = List.of();
    private @Nullable String name;
    private boolean open;

    /** A saved search whose name can be typed over. */
    public static final class Row implements Serializable {
        private static final long serialVersionUID = 1L;

        private final SavedSearch search;
        private String name;

        Row(SavedSearch search) {
            this.search = search;
            name = search.name();
        }

        /** The search as it is kept. */
        public SavedSearch getSearch() {
            return search;
        }

        /** The name as typed. */
        public String getName() {
            return name;
        }

        /** The name as typed. */
        public void setName(@Nullable String name) {
            this.name = name == null ? "" : name;
        }
    }

    /** Reads the searches of the page. */
    public void load(SearchPage of) {
        page = of;
        rows = views.searches(viewer.caller(), of).stream().map(Row::new).toList();
    }

    /** Keeps these filters under the name typed. */
    public void save(String query) {
        open = true;
        String typed = name == null ? "" : name;
        SavedSearch saved = answers.attempt(() -> saveSearch.save(viewer.caller(), loaded(), typed, query, time.now()));
        if (saved != null) {
            name = null;
            answers.done("saved.done", saved.name());
            load(loaded());
        }
    }

    /** Gives a search the name typed over its own. */
    public void rename(Row row) {
        open = true;
        if (answers.attempt(() -> renameSearch.rename(viewer.caller(), row.search.id(), row.getName(), time.now()))) {
            answers.done("saved.renamed", row.search.name(), row.getName().strip());
            load(loaded());
        }
    }

    /** Forgets a search. */
    public void delete(Row row) {
        open = true;
        SavedSearch gone = answers.attempt(() -> deleteSearch.delete(viewer.caller(), row.search.id(), time.now()));
        if (gone != null) {
            answers.done("saved.deleted", gone.name());
            load(loaded());
        }
    }

    private SearchPage loaded() {
        if (page == null) {
            throw new IllegalStateException("saved searches without their page");
        }
        return page;
    }

    /** Searches by name. */
    public List<Row> getRows() {
        return rows;
    }

    /** True while the viewer is changing them. */
    public boolean isOpen() {
        return open;
    }

    /** Name of a new one. */
    public @Nullable String getName() {
        return name;
    }

    /** Name of a new one. */
    public void setName(@Nullable String name) {
        this.name = name;
    }
}
