package org.backorder.droplist;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads sources and import reports for the operator. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ImportQuery {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Reports, newest first, of one source or of all. */
    public Page<ImportReport> reports(@Nullable String sourceId, PageRequest page) {
        String of = " FROM drop_import WHERE (?::varchar IS NULL OR source_id = ?)";
        List<ImportReport> rows = Sql.query(
                database,
                "SELECT *" + of + " ORDER BY id DESC OFFSET ? LIMIT ?",
                ImportQuery::report,
                sourceId,
                sourceId,
                page.first(),
                page.limit());
        long total = Sql.one(database, "SELECT count(*) AS total" + of, row -> row.number("total"), sourceId, sourceId)
                .orElseThrow();
        return new Page<>(rows, total);
    }

    /** One report; refuses with NotFound. */
    public ImportReport report(long id) {
        return Sql.one(database, "SELECT * FROM drop_import WHERE id = ?", ImportQuery::report, id)
                .orElseThrow(() -> new NotFound("import", Long.toString(id)));
    }

    /** All sources. */
    public List<SourceView> sources() {
        return Sql.query(
                database,
                "SELECT * FROM drop_source ORDER BY id",
                row -> new SourceView(
                        row.text("id"),
                        row.text("title"),
                        row.text("importer"),
                        row.textOrNull("address"),
                        row.flag("complete"),
                        row.integer("trust"),
                        row.flag("enabled"),
                        row.instantOrNull("next_import_at")));
    }

    private static ImportReport report(Row row) throws SQLException {
        return new ImportReport(
                row.number("id"),
                row.text("source_id"),
                row.text("file_name"),
                row.text("state"),
                row.number("rows_read"),
                row.number("rows_added"),
                row.number("rows_moved"),
                row.number("rows_removed"),
                row.number("rows_refused"),
                row.number("rows_duplicate"),
                row.number("orders_touched"),
                texts(row.text("first_refusals")),
                row.textOrNull("problem"),
                row.text("started_by"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"));
    }

    private static List<String> texts(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }
}
