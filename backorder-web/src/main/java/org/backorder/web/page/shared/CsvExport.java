package org.backorder.web.page.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;

/**
 * Answers a table of a page as a file: all rows, as the page's own bean finds them for its viewer with the filters that are applied, in the order
 * that is shown. Written while it is read, in constant memory; headings are in the viewer's language, times in UTC.
 */
@Named
@RequestScoped
public class CsvExport {
    /** Without it spreadsheets take the file for one in the encoding of their system. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Inject
    Texts texts;

    @Inject
    RequestTime time;

    /** Answers the table in place of the page; when the rows are refused, the page is answered and says why. */
    public <T> void send(String name, LazyRows<T> rows, CsvColumns<T> columns) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        rows.part(PageRequest.of(0, 1));
        if (!faces.getMessageList().isEmpty()) {
            return;
        }
        ExternalContext external = faces.getExternalContext();
        String day = time.now().atZone(ZoneOffset.UTC).toLocalDate().toString();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "-" + day + ".csv\"");
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(external.getResponseOutputStream(), StandardCharsets.UTF_8))) {
            out.write(BYTE_ORDER_MARK);
            columns.write(out, texts::say, page -> readable(faces, rows.part(page)));
        }
        faces.responseComplete();
    }

    /** Half a table must not look like a whole one: the connection breaks instead. */
    private static <T> Page<T> readable(FacesContext faces, Page<T> page) {
        if (!faces.getMessageList().isEmpty()) {
            throw new IllegalStateException("the table was refused after its first rows were written");
        }
        return page;
    }
}
