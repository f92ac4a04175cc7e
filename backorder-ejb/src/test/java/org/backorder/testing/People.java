package org.backorder.testing;

import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.sql.Sql;

/** Rows every story begins with: a user class and people in it. Their password hashes are of no password. */
public final class People {
    private static final Instant FOUNDED = Instant.parse("2026-01-01T00:00:00Z");

    private final Wiring wiring;

    private People(Wiring wiring) {
        this.wiring = wiring;
    }

    /** People of that wiring's database. */
    public static People of(Wiring wiring) {
        return new People(wiring);
    }

    /** A reseller of the user class {@code standard}. */
    public CustomerView customer(String login) {
        return person(login, "CUSTOMER");
    }

    /** A reseller who can order: with a contact of its own. */
    public CustomerView orderer(String login) {
        CustomerView customer = customer(login);
        Sql.update(
                wiring.database().dataSource(),
                """
                INSERT INTO contact (handle, customer_id, own, first_name, last_name, street, city, zip, country, phone, email,
                    content_hash, created_at, updated_at)
                VALUES ('P-OWN' || ?, ?, true, 'Olga', 'Owner', 'Weg 1', 'Bonn', '53111', 'DE', '+49.2281234567', ?,
                    '\\x00', ?, ?)
                """,
                customer.id().value(),
                customer.id().value(),
                customer.email(),
                FOUNDED,
                FOUNDED);
        return customer;
    }

    /** A caller of that role, from a fixed address. */
    public Caller caller(String login, String role) {
        return new Caller(person(login, role), "192.0.2.1");
    }

    /** An operator called {@code admin}. */
    public Caller operator() {
        return caller("admin", "OPERATOR");
    }

    private CustomerView person(String login, String role) {
        var database = wiring.database().dataSource();
        Sql.update(
                database, "INSERT INTO tier (name, created_at) VALUES ('standard', ?) ON CONFLICT DO NOTHING", FOUNDED);
        long id = Sql.insert(database, """
                INSERT INTO customer (login, password_hash, tier_id, roles, email, created_at, updated_at)
                SELECT ?, 'none', id, ?, ?, ?, ? FROM tier WHERE name = 'standard' RETURNING id
                """, login, role, login + "@example.test", FOUNDED, FOUNDED);
        return wiring.bean(Customers.class).byId(new CustomerId(id));
    }
}
