package org.backorder.custody;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.audit.Actor;
import org.backorder.customer.CustomerId;
import org.backorder.dropcatch.NameCaught;
import org.backorder.epp.Secret;
import org.backorder.order.OrderSucceeded;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of caught names and their log. Handing over leaves the database, so a name is leased, not locked. */
@Dependent
class CustodyStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /**
     * Records a caught name with the transfer secret of its create, which facts do not carry; false for a repeat.
     *
     * @throws IllegalStateException when the plan is not there
     */
    boolean take(NameCaught caught, String unicode, Instant now) {
        Optional<Long> id = Sql.one(
                database,
                "INSERT INTO caught_name (plan_id, name, name_unicode, registry_id, roid, registered_at, expires_at,"
                        + " auth_info, state, taken_at)"
                        + " SELECT id, ?, ?, ?, ?, ?, ?, auth_info, 'IN_CUSTODY', ? FROM catch_plan WHERE id = ?"
                        + " ON CONFLICT (plan_id) DO NOTHING RETURNING id",
                row -> row.number("id"),
                caught.name(),
                unicode,
                caught.registryId(),
                caught.roid(),
                caught.registeredAt(),
                caught.expiresAt(),
                now,
                caught.planId());
        if (id.isEmpty() && find(caught.planId()).isEmpty()) {
            throw new IllegalStateException("no catch plan " + caught.planId() + " for " + caught.name());
        }
        id.ifPresent(added -> log(added, "caught and taken into custody", now));
        return id.isPresent();
    }

    /** A name not yet handed over that the contact is for. */
    Optional<String> needing(CustomerId customer, String handle) {
        return Sql.query(
                        database,
                        "SELECT name FROM caught_name WHERE customer_id = ? AND state <> 'HANDED_OVER'"
                                + " AND ? IN (owner_contact, admin_contact, tech_contact, billing_contact)"
                                + " ORDER BY id LIMIT 1",
                        row -> row.text("name"),
                        customer.value(),
                        handle)
                .stream()
                .findFirst();
    }

    /** Names the order that gets the caught name; false when it has been named before. */
    boolean assign(OrderSucceeded order, Instant now) {
        return Sql.update(
                        database,
                        "UPDATE caught_name SET state = 'HANDING_OVER', customer_id = ?, order_id = ?, owner_contact = ?,"
                                + " admin_contact = ?, tech_contact = ?, billing_contact = ?, next_try_at = ?"
                                + " WHERE plan_id = ? AND state = 'IN_CUSTODY'",
                        order.customerId(),
                        order.orderId(),
                        order.ownerContact(),
                        order.adminContact(),
                        order.techContact(),
                        order.billingContact(),
                        now,
                        order.planId())
                == 1;
    }

    /** Number and order, if there is one yet, of the name caught by a plan. */
    Optional<Holding> find(long planId) {
        return Sql.one(
                database,
                "SELECT id, coalesce(order_id, 0) AS order_id FROM caught_name WHERE plan_id = ?",
                row -> new Holding(row.number("id"), row.number("order_id")),
                planId);
    }

    /** A name in custody; the order is 0 while nobody is entitled to it. */
    record Holding(long id, long orderId) {}

    /** Leases names that are due to a node; a lease that has run out is taken over. Commits before anything is sent. */
    List<HandOverTask> takeDue(String node, Instant now, Instant leaseUntil, int limit) {
        return Sql.query(
                database,
                "UPDATE caught_name n SET lease_node = ?, lease_until = ?, lease_counter = lease_counter + 1"
                        + " FROM (SELECT id FROM caught_name WHERE state = 'HANDING_OVER' AND next_try_at <= ?"
                        + " AND (lease_until IS NULL OR lease_until <= ?)"
                        + " ORDER BY next_try_at, id LIMIT ? FOR UPDATE SKIP LOCKED) due, backorder b"
                        // the order's transfer secret is read where it is needed: facts carry no secrets
                        + " WHERE n.id = due.id AND b.id = n.order_id"
                        + " RETURNING n.id, n.name, n.registry_id, n.customer_id, n.order_id, n.owner_contact,"
                        + " n.admin_contact, n.tech_contact, n.billing_contact, b.auth_info AS wanted_auth, n.attempts,"
                        + " n.lease_counter",
                CustodyStore::task,
                node,
                leaseUntil,
                now,
                now,
                limit);
    }

    /** Ends custody; false when another node has taken the lease over. */
    boolean handedOver(HandOverTask task, Instant expiresAt, Instant now) {
        return Sql.update(
                        database,
                        "UPDATE caught_name SET state = 'HANDED_OVER', handed_over_at = ?, auth_info = ?, expires_at = ?,"
                                + " attempts = attempts + 1, last_problem = NULL, next_try_at = NULL, lease_until = NULL"
                                + " WHERE id = ? AND lease_counter = ? AND state = 'HANDING_OVER'",
                        now,
                        task.authInfo().reveal(),
                        expiresAt,
                        task.id(),
                        task.leaseCounter())
                == 1;
    }

    /** Expiration as known when the name was caught. */
    Instant expiresAt(long id) {
        return Sql.one(
                        database,
                        "SELECT expires_at FROM caught_name WHERE id = ?",
                        row -> row.instant("expires_at"),
                        id)
                .orElseThrow();
    }

    /** Notes a failed try and when the next one is due; false when another node has taken the lease over. */
    boolean failed(HandOverTask task, String problem, Instant nextTry) {
        return Sql.update(
                        database,
                        "UPDATE caught_name SET attempts = attempts + 1, last_problem = ?, next_try_at = ?,"
                                + " lease_until = NULL WHERE id = ? AND lease_counter = ? AND state = 'HANDING_OVER'",
                        problem,
                        nextTry,
                        task.id(),
                        task.leaseCounter())
                == 1;
    }

    Optional<Instant> nextDue() {
        return Sql.one(
                        database,
                        "SELECT min(greatest(next_try_at, lease_until)) AS due FROM caught_name"
                                + " WHERE state = 'HANDING_OVER'",
                        row -> Optional.ofNullable(row.instantOrNull("due")))
                .flatMap(due -> due);
    }

    /** Adds a dated line to the name's log. */
    void log(long caughtName, String entry, Instant now) {
        Sql.update(
                database,
                "INSERT INTO custody_log (caught_name_id, at, actor, entry) VALUES (?, ?, ?, ?)",
                caughtName,
                now,
                Actor.current().name(),
                entry);
    }

    private static HandOverTask task(Row row) throws SQLException {
        return new HandOverTask(
                row.number("id"),
                row.text("name"),
                row.text("registry_id"),
                row.number("customer_id"),
                row.number("order_id"),
                row.text("owner_contact"),
                row.text("admin_contact"),
                row.text("tech_contact"),
                row.text("billing_contact"),
                new Secret(row.text("wanted_auth")),
                row.integer("attempts"),
                row.number("lease_counter"));
    }
}
