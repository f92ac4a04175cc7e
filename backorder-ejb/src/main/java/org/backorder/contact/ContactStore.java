package org.backorder.contact;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.audit.Actor;
import org.backorder.customer.CustomerId;
import org.backorder.sql.JsonTexts;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of contacts. */
@Dependent
class ContactStore {
    private static final int LETTERS = 3;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Lets one transaction at a time add contacts of a customer, so that equal data finds its handle. */
    void lockContactsOf(CustomerId customer) {
        Sql.query(
                database,
                "SELECT id FROM customer WHERE id = ? FOR NO KEY UPDATE",
                row -> row.number("id"),
                customer.value());
    }

    Optional<ContactId> same(CustomerId customer, ContactData data) {
        return Sql.query(
                        database,
                        "SELECT handle FROM contact WHERE customer_id = ? AND content_hash = ? ORDER BY id LIMIT 1",
                        row -> new ContactId(row.text("handle")),
                        customer.value(),
                        hash(data))
                .stream()
                .findFirst();
    }

    ContactId add(CustomerId customer, ContactData data, boolean own, Instant now) {
        long number = Sql.query(
                        database,
                        "SELECT nextval(pg_get_serial_sequence('contact', 'id')) AS id",
                        row -> row.number("id"))
                .get(0);
        ContactId handle = new ContactId("P-" + letters(data.lastName()) + number);
        Sql.update(
                database,
                """
                INSERT INTO contact (id, handle, customer_id, own, first_name, last_name, organization, street, city, state,
                    zip, country, phone, fax, email, details, content_hash, created_at, updated_at, created_by, updated_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                """,
                number,
                handle.handle(),
                customer.value(),
                own,
                data.firstName(),
                data.lastName(),
                data.organization(),
                data.street(),
                data.city(),
                data.state(),
                data.zip(),
                data.country(),
                data.phone(),
                data.fax(),
                data.email(),
                JsonTexts.text(data.details()),
                hash(data),
                now,
                now,
                Actor.current().name(),
                Actor.current().name());
        return handle;
    }

    Optional<ContactView> lock(CustomerId customer, String handle) {
        return Sql.one(
                database,
                "SELECT * FROM contact WHERE customer_id = ? AND handle = ? FOR NO KEY UPDATE",
                ContactStore::row,
                customer.value(),
                handle);
    }

    Optional<ContactView> own(CustomerId customer) {
        return Sql.one(
                database, "SELECT * FROM contact WHERE customer_id = ? AND own", ContactStore::row, customer.value());
    }

    void change(ContactId id, ContactData data, Instant now) {
        Sql.update(
                database,
                """
                UPDATE contact SET first_name = ?, last_name = ?, organization = ?, street = ?, city = ?, state = ?, zip = ?,
                    country = ?, phone = ?, fax = ?, email = ?, details = ?::jsonb, content_hash = ?, updated_at = ?, updated_by = ? WHERE handle = ?
                """,
                data.firstName(),
                data.lastName(),
                data.organization(),
                data.street(),
                data.city(),
                data.state(),
                data.zip(),
                data.country(),
                data.phone(),
                data.fax(),
                data.email(),
                JsonTexts.text(data.details()),
                hash(data),
                now,
                Actor.current().name(),
                id.handle());
    }

    /** Locks the row against a deletion, and nothing else; false when the contact is not the customer's. */
    boolean keep(CustomerId customer, String handle) {
        return Sql.one(
                        database,
                        "SELECT id FROM contact WHERE customer_id = ? AND handle = ? FOR KEY SHARE",
                        row -> row.number("id"),
                        customer.value(),
                        handle)
                .isPresent();
    }

    /** The same for the customer's own contact. */
    boolean keepOwn(CustomerId customer) {
        return Sql.one(
                        database,
                        "SELECT id FROM contact WHERE customer_id = ? AND own FOR KEY SHARE",
                        row -> row.number("id"),
                        customer.value())
                .isPresent();
    }

    /** Locks the row against everyone who would refer to it; says whether it is the customer's own contact. */
    Optional<Boolean> lockToDelete(ContactId id) {
        return Sql.one(
                database, "SELECT own FROM contact WHERE handle = ? FOR UPDATE", row -> row.flag("own"), id.handle());
    }

    void delete(ContactId id) {
        Sql.update(database, "DELETE FROM contact WHERE handle = ?", id.handle());
    }

    /** A contact of a row with all columns. */
    static ContactView row(Row row) throws SQLException {
        return new ContactView(
                new ContactId(row.text("handle")),
                new CustomerId(row.number("customer_id")),
                new ContactData(
                        row.text("first_name"),
                        row.text("last_name"),
                        row.text("organization"),
                        row.text("street"),
                        row.text("city"),
                        row.text("state"),
                        row.text("zip"),
                        row.text("country"),
                        row.text("phone"),
                        row.text("fax"),
                        row.text("email"),
                        JsonTexts.map(row.text("details"))),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    /** Three capital letters a person may recognise the contact by; the number behind them makes the handle unique. */
    private static String letters(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]", "");
        return (plain + "X".repeat(LETTERS)).substring(0, LETTERS);
    }

    private static byte[] hash(ContactData data) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field : List.of(
                    data.firstName(),
                    data.lastName(),
                    data.organization(),
                    data.street(),
                    data.city(),
                    data.state(),
                    data.zip(),
                    data.country(),
                    data.phone(),
                    data.fax(),
                    data.email())) {
                digest.update(field.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0); // no field contains it: no two contacts share their bytes
            }
            if (!data.details().isEmpty()) {
                digest.update(JsonTexts.text(data.details()).getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
