package org.backorder.contact;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Reads contacts; a foreign one answers like a missing one (R1). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContactQuery {
    private static final String OWN = "USER";
    private static final String DETAILS = "SELECT c.*, u.login, p.login AS parent_login";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** The contact, if it is the customer's; refuses with NotFound. */
    public ContactView byHandle(CustomerId customer, String handle) {
        return Sql.one(
                        database,
                        "SELECT * FROM contact WHERE customer_id = ? AND handle = ?",
                        ContactStore::row,
                        customer.value(),
                        handle)
                .orElseThrow(() -> new NotFound("contact", handle));
    }

    /** The customer's own contact (API word USER); refuses with NotFound when none was set. */
    public ContactView own(CustomerId customer) {
        return Sql.one(
                        database,
                        "SELECT * FROM contact WHERE customer_id = ? AND own",
                        ContactStore::row,
                        customer.value())
                .orElseThrow(() -> new NotFound("contact", "USER"));
    }

    /** A contact the caller may see by its handle in any case, or its own by USER (api.md 7); refuses with NotFound. */
    public ContactDetails visible(Caller caller, String handle) {
        String wanted = handle.toUpperCase(Locale.ROOT);
        ContactConditions conditions =
                wanted.equals(OWN) ? ContactConditions.own(caller.id()) : ContactConditions.one(caller, wanted);
        return Sql.one(
                        database,
                        DETAILS + ContactConditions.FROM + conditions.where(),
                        row -> details(row, caller),
                        conditions.parametersAnd())
                .orElseThrow(() -> new NotFound("contact", handle));
    }

    /** Contacts the caller may see. */
    public Page<ContactDetails> list(Caller caller, ContactFilter filter, ContactSort sort, PageRequest page) {
        ContactConditions conditions = ContactConditions.of(caller, filter);
        return new Page<>(
                Sql.query(
                        database,
                        DETAILS + ContactConditions.FROM + conditions.where() + " ORDER BY " + sort.columns()
                                + " OFFSET ? LIMIT ?",
                        row -> details(row, caller),
                        conditions.parametersAnd(page.first(), page.limit())),
                Sql.query(
                                database,
                                "SELECT count(*) AS total" + ContactConditions.FROM + conditions.where(),
                                row -> row.number("total"),
                                conditions.parametersAnd())
                        .get(0));
    }

    /** The customer's contacts, newest first. */
    public Page<ContactView> list(CustomerId customer, PageRequest page) {
        return new Page<>(
                Sql.query(
                        database,
                        "SELECT * FROM contact WHERE customer_id = ? ORDER BY id DESC OFFSET ? LIMIT ?",
                        ContactStore::row,
                        customer.value(),
                        page.first(),
                        page.limit()),
                Sql.query(
                                database,
                                "SELECT count(*) AS total FROM contact WHERE customer_id = ?",
                                row -> row.number("total"),
                                customer.value())
                        .get(0));
    }

    private static ContactDetails details(Row row, Caller caller) throws SQLException {
        return new ContactDetails(
                        ContactStore.row(row),
                        row.text("login"),
                        row.textOrNull("parent_login"),
                        row.text("created_by"),
                        row.text("updated_by"))
                .seenBy(caller);
    }
}
