package org.backorder.web.page.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.backorder.droplist.ImportDropList;
import org.backorder.droplist.ImportQuery;
import org.backorder.droplist.ImportReport;
import org.backorder.droplist.SourceView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Sources of drop lists, imports by fetch and by upload, and what they did (R12). */
@Named
@ViewScoped
public class OperatorListsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<ImportReport> COLUMNS = CsvColumns.<ImportReport>none()
            .and("file", "lists.file", ImportReport::fileName)
            .and("source", "lists.source", ImportReport::source)
            .and("state", "lists.state", ImportReport::state)
            .and("started", "lists.started", ImportReport::startedAt)
            .and("finished", "lists.finished", ImportReport::finishedAt)
            .and("read", "lists.read", ImportReport::read)
            .and("added", "lists.added", ImportReport::added)
            .and("moved", "lists.moved", ImportReport::moved)
            .and("removed", "lists.removed", ImportReport::removed)
            .and("refused", "lists.refusedLines", ImportReport::refused)
            .and("orders", "lists.orders", ImportReport::ordersTouched)
            .and("by", "lists.by", ImportReport::startedBy);

    @Inject
    ImportQuery imports;

    @Inject
    ImportDropList importDropList;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private final LazyRows<ImportReport> reports = new LazyRows<>(this::page);
    private List<SourceView> sources = List.of();
    private @Nullable String source;
    private transient @Nullable Part file;

    /** Reads the sources. */
    public void load() {
        sources = imports.sources();
    }

    private Page<ImportReport> page(PageRequest request, LazyRows.Order order) {
        return imports.reports(null, request);
    }

    /** Fetches a source's list and imports it now. */
    public void fetch(String sourceId) {
        say(answers.attempt(() -> importDropList.fetch(viewer.operator("ImportDropList"), sourceId, time.now())));
    }

    /** Imports the file given. */
    public void upload() {
        Part given = file;
        String into = source;
        if (given == null || given.getSize() == 0 || into == null) {
            answers.problem("lists.file.missing");
            return;
        }
        say(answers.attempt(() -> {
            try (InputStream content = given.getInputStream()) {
                return importDropList.upload(
                        viewer.operator("ImportDropList"), into, given.getSubmittedFileName(), content, time.now());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private void say(@Nullable ImportReport report) {
        if (report == null) {
            return;
        }
        load();
        if (report.state().equals("REFUSED")) {
            answers.problem("lists.refused", report.fileName(), String.valueOf(report.problem()));
        } else {
            answers.done(
                    "lists.done", report.fileName(), report.read(), report.added(), report.moved(), report.removed());
        }
    }

    /** All sources. */
    public List<SourceView> getSources() {
        return sources;
    }

    /** Reports, newest first. */
    public LazyRows<ImportReport> getReports() {
        return reports;
    }

    /** The source a file is for. */
    public @Nullable String getSource() {
        return source;
    }

    /** The source a file is for. */
    public void setSource(@Nullable String source) {
        this.source = source;
    }

    /** The file to import. */
    public @Nullable Part getFile() {
        return file;
    }

    /** The file to import. */
    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    /** What of a row a file holds. */
    public CsvColumns<ImportReport> getColumns() {
        return COLUMNS;
    }
}
