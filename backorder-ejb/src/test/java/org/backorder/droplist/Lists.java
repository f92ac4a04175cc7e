package org.backorder.droplist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;

/** A drop list on a database of its own: all TLDs release at the instant their list names, as on the sandbox registry. */
final class Lists {
    static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    final MovableTime time = MovableTime.at(NOW.toString());
    final Wiring wiring = Wiring.on(LiveDatabase.fresh(), time);
    final Caller operator = People.of(wiring).operator();

    private Lists() {
        wiring.bean(OwnCsvImporter.class);
        wiring.bean(OwnZipImporter.class);
        Sql.update(wiring.database().dataSource(), "UPDATE tld SET profile_name = 'sandbox'");
    }

    /** With the complete sources {@code main} (own-csv) and {@code zip} (own-zip), and {@code side}, partial and less trusted. */
    static Lists fresh() {
        Lists lists = new Lists();
        lists.source("main", "own-csv", true, 10);
        lists.source("zip", "own-zip", true, 10);
        lists.source("side", "own-csv", false, 5);
        return lists;
    }

    void source(String id, String importer, boolean complete, int trust) {
        Sql.update(
                wiring.database().dataSource(),
                "INSERT INTO drop_source (id, title, importer, complete, trust, least_share_percent)"
                        + " VALUES (?, ?, ?, ?, ?, 50)",
                id,
                id,
                importer,
                complete,
                trust);
    }

    ImportReport upload(String source, String text) {
        return upload(source, "list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    ImportReport upload(String source, String fileName, byte[] content) {
        try (Actor.Scope ignored = Actor.acting(new Actor(Actor.Kind.OPERATOR, "admin", "192.0.2.1", null))) {
            return wiring.bean(ImportDropList.class)
                    .upload(operator, source, fileName, new ByteArrayInputStream(content), time.instant());
        }
    }

    /** Nine names that differ in everything one can search for, and one that no list may hold. */
    void uploadSearchable() {
        upload("main", """
                    bluecar.com;2026-05-02T18:00:00Z
                    carport.net;2026-05-02T18:00:00Z
                    car-hire.com;2026-05-03T00:59:59Z
                    blue.org;2026-05-03T01:00:00Z
                    sky.co.uk;2026-05-03T18:00:00Z
                    12345.com;2026-05-04T18:00:00Z
                    web2.com;2026-05-04T18:00:00.5Z
                    münchen.com;2026-05-05T18:00:00Z
                    日本.com;2026-05-05T18:00:00Z
                    a_b.com;2026-05-05T18:00:00Z
                    """);
    }

    /** Every listed name with its drop instant. */
    List<String> listed() {
        return Sql.query(
                wiring.database().dataSource(),
                "SELECT name, drop_at FROM dropping_name ORDER BY name",
                row -> row.text("name") + " " + row.instant("drop_at"));
    }

    /** Every change of an import. */
    List<String> changes(long importId) {
        return Sql.query(
                wiring.database().dataSource(),
                "SELECT * FROM drop_change WHERE import_id = ? ORDER BY name",
                row -> row.text("kind") + " " + row.text("name") + " " + row.instantOrNull("old_drop_at") + " "
                        + row.instantOrNull("new_drop_at"),
                importId);
    }

    static byte[] gzip(byte[] content) {
        return packed(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(content);
            }
        });
    }

    static byte[] zip(String entry, byte[] content) {
        return zip(List.of(entry), content);
    }

    static byte[] zip(List<String> entries, byte[] content) {
        return packed(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String entry : entries) {
                    zip.putNextEntry(new ZipEntry(entry));
                    zip.write(content);
                    zip.closeEntry();
                }
            }
        });
    }

    /** Writes a container. */
    private interface Packing {
        void into(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packing packing) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            packing.into(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
