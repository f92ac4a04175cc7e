package org.backorder.sandbox.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Writes the rows an operator would have entered before the first day: people, their money, prices, the registry and the source
 * of the drop list. Everything stands before the server starts, so nothing of it is an event.
 */
public final class DemoSeed {
    private static final String PASSWORD = "sandbox";

    private final Connection owner;
    private final OffsetDateTime now;

    /** On a connection as the schema's owner. */
    public DemoSeed(Connection owner, Instant now) {
        this.owner = owner;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * The registry of the sandbox and the list it publishes. Run at every start, because ports and certificates may have moved.
     *
     * @param trustStore PEM of the registry's authority
     * @param passwordVariable environment variable of the server that holds the EPP password
     * @param trustee handle of the contact that holds caught names
     */
    public void world(
            int eppPort, String trustStore, String registrar, String passwordVariable, String trustee, String listUrl)
            throws SQLException {
        update(
                "INSERT INTO registry (id, title, host, port, trust_store, idle_limit_seconds)"
                        + " VALUES ('sandbox', 'Sandbox registry', '127.0.0.1', ?, ?, 600)"
                        + " ON CONFLICT (id) DO UPDATE SET port = excluded.port, trust_store = excluded.trust_store",
                eppPort,
                trustStore);
        update(
                "INSERT INTO accreditation (registry_id, registrar_id, password_variable, sessions_max, trustee_contact)"
                        + " VALUES ('sandbox', ?, ?, 16, ?) ON CONFLICT (registry_id, registrar_id) DO NOTHING",
                registrar,
                passwordVariable,
                trustee);
        update("UPDATE tld SET profile_name = 'sandbox', registry_id = 'sandbox'"
                + " WHERE registry_id IS DISTINCT FROM 'sandbox' OR profile_name <> 'sandbox'");
        // the whole list is published each time, and it may shrink as fast as scenario time runs
        update(
                "INSERT INTO drop_source (id, title, importer, address, every_seconds, complete, trust,"
                        + " least_share_percent) VALUES ('sandbox', 'Sandbox drop list', 'own-csv', ?, 3600, true, 100, 0)"
                        + " ON CONFLICT (id) DO UPDATE SET address = excluded.address",
                listUrl);
    }

    /** Reference rates come from here and not from the bank; run at every start, for ports move. */
    public void rates(String address) throws SQLException {
        update("UPDATE rate_source SET address = ? WHERE address <> ?", address, address);
    }

    /** Customers with their money, and prices; once. */
    public void people() throws SQLException {
        if (exists("SELECT FROM customer WHERE login = 'admin'")) {
            return;
        }
        boolean autoCommit = owner.getAutoCommit();
        owner.setAutoCommit(false);
        try {
            update("INSERT INTO tier (name, created_at) VALUES ('standard', ?), ('euro', ?)", now, now);
            for (DemoCustomer customer : DemoCustomer.ALL) {
                add(customer);
            }
            new DemoPrices(owner, now).add();
            update(
                    "INSERT INTO setting (name, value, valid_from) VALUES ('bank.holder', 'Example Registrar Ltd', ?),"
                            + " ('bank.iban', 'DE02 1203 0000 0000 2020 51', ?), ('bank.bic', 'BYLADEM1001', ?)",
                    now,
                    now,
                    now);
            owner.commit();
        } finally {
            owner.rollback();
            owner.setAutoCommit(autoCommit);
        }
    }

    private void add(DemoCustomer customer) throws SQLException {
        update(
                "INSERT INTO customer (login, password_hash, tier_id, roles, email, locale, zone, created_at, updated_at)"
                        + " SELECT ?, ?, id, ?, ?, ?, ?, ?, ? FROM tier WHERE name = ?",
                customer.login(),
                PasswordHash.of(PASSWORD),
                customer.role(),
                customer.email(),
                customer.locale(),
                customer.zone(),
                now,
                now,
                customer.tier());
        if (customer.hasAccount()) {
            addContact(customer);
            addMoney(customer);
        }
    }

    private void addContact(DemoCustomer customer) throws SQLException {
        String[] name = customer.name().split(" ", 2);
        update(
                "INSERT INTO contact (handle, customer_id, own, first_name, last_name, street, city, zip, country, phone,"
                        + " email, content_hash, created_at, updated_at)"
                        + " SELECT 'P-' || upper(left(login, 3)) || id, id, true, ?, ?, '1 Example Street', 'Exampleton',"
                        + " '12345', ?, '+1.2025550123', email, sha256(convert_to(login, 'UTF8')), ?, ?"
                        + " FROM customer WHERE login = ?",
                name[0],
                name[1],
                customer.country(),
                now,
                now,
                customer.login());
    }

    /** A deposit account and the payment that filled it: two sides, like every movement of money (R19). */
    private void addMoney(DemoCustomer customer) throws SQLException {
        update(
                "INSERT INTO ledger_account (code, kind, customer_id, currency, created_at)"
                        + " SELECT 'CUSTOMER:' || id, 'CUSTOMER', id, ?, ? FROM customer WHERE login = ?",
                customer.currency(),
                now,
                customer.login());
        update(
                "INSERT INTO ledger_account (code, kind, currency, created_at) VALUES (?, 'BANK', ?, ?)"
                        + " ON CONFLICT (code) DO NOTHING",
                "BANK:" + customer.currency(),
                customer.currency(),
                now);
        update(
                "WITH own AS (SELECT l.id, c.id AS customer_id FROM ledger_account l JOIN customer c"
                        + " ON c.id = l.customer_id WHERE c.login = ?), posted AS (INSERT INTO posting (key,"
                        + " debit_account_id, credit_account_id, amount_minor, currency, kind, description, posted_at)"
                        + " SELECT 'payment:opening-' || ?, bank.id, own.id, ?, ?, 'PAYMENT', 'Opening deposit', ?"
                        + " FROM own, ledger_account bank WHERE bank.code = ? RETURNING id)"
                        + " INSERT INTO payment (external_id, customer_id, amount_minor, currency, method, reference,"
                        + " posting_id, received_at) SELECT 'opening-' || ?, own.customer_id, ?, ?, 'WIRE',"
                        + " 'Opening deposit', posted.id, ? FROM own, posted",
                customer.login(),
                customer.login(),
                customer.balanceMinor(),
                customer.currency(),
                now,
                "BANK:" + customer.currency(),
                customer.login(),
                customer.balanceMinor(),
                customer.currency(),
                now);
        // debits lower an account and credits raise it
        update(
                "UPDATE ledger_account a SET posted_minor = posted_minor + CASE WHEN a.id = p.credit_account_id"
                        + " THEN p.amount_minor ELSE -p.amount_minor END FROM posting p"
                        + " WHERE p.key = 'payment:opening-' || ? AND a.id IN (p.debit_account_id, p.credit_account_id)",
                customer.login());
    }

    private boolean exists(String query) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
