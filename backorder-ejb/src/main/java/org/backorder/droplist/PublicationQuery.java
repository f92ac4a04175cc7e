package org.backorder.droplist;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.backorder.sql.Sql;

/** Reads the whole list for its publication, in constant memory. */
@ApplicationScoped
class PublicationQuery {
    private static final int STEP = 5000;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Number of the last import that changed the list; 0 before the first. */
    long lastChange() {
        return Sql.one(
                        database,
                        "SELECT coalesce(max(import_id), 0) AS last FROM drop_change",
                        row -> row.number("last"))
                .orElseThrow();
    }

    /** How many names are still listed at that instant. */
    long names(Instant at) {
        return Sql.one(
                        database,
                        "SELECT count(*) AS names FROM dropping_name WHERE listed_until > ?",
                        row -> row.number("names"),
                        at)
                .orElseThrow();
    }

    /** Hands over every name still listed at that instant as a row of the published file, in the running transaction. */
    void rows(Instant at, Consumer<String> sink) {
        Sql.each(
                database,
                STEP,
                "SELECT name, finalization_at, score FROM dropping_name WHERE listed_until > ? ORDER BY name",
                row -> sink.accept(row.text("name")
                        + ';'
                        + OwnZipImporter.DATE.format(
                                row.instant("finalization_at").atOffset(ZoneOffset.UTC))
                        + ';'
                        + row.integer("score")
                        + '\n'),
                at);
    }
}
