package org.backorder.contact;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Sql;

/** Reads contacts of a customer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContactQuery {
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
}
