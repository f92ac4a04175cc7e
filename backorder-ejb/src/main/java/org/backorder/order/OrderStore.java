package org.backorder.order;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.refusal.NotFound;
import org.backorder.sql.JsonTexts;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of orders, one at a time: for placing and for transitions. */
@Dependent
class OrderStore {
    /** True for the order's customer and for those above it in the tree (R1). */
    static final String BELONGS_TO_CALLER = "(b.customer_id = ? OR EXISTS (WITH RECURSIVE above AS ("
            + "SELECT c.id, c.parent_id FROM customer c WHERE c.id = b.customer_id"
            + " UNION ALL SELECT c.id, c.parent_id FROM customer c JOIN above a ON c.id = a.parent_id)"
            + " SELECT 1 FROM above WHERE above.id = ?))";

    private static final String INSERT = "INSERT INTO backorder (customer_id, order_class, tld, name, name_unicode,"
            + " repeated, status, price_minor, deposit_minor, currency, priority, drop_at, finalization_at, opens_at, due_at,"
            + " period_years, auth_info, owner_contact, admin_contact, tech_contact, billing_contact, name_servers, extras,"
            + " tag, created_by, created_at, updated_by, updated_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING RETURNING id";

    // by its name and not by @PersistenceContext: the server asks for that one while beans are found, and at a slow
    // start the
    // persistence unit may come a moment later
    @Resource(lookup = "java:jboss/Backorder/EntityManager")
    EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Adds the order as REQUESTED with its first history row; empty when a live duplicate stands in the way (R8). */
    Optional<OrderId> insert(NewOrder order, Instant now) {
        Actor actor = Actor.current();
        Optional<OrderId> id =
                Sql.one(database, INSERT, row -> new OrderId(row.number("id")), columns(order, actor.name(), now));
        id.ifPresent(added -> Sql.update(
                database,
                "INSERT INTO order_history (order_id, to_status, at, actor, origin) VALUES (?, 'REQUESTED', ?, ?, ?)",
                added.value(),
                now,
                actor.name(),
                actor.origin()));
        return id;
    }

    private static @Nullable Object[] columns(NewOrder order, String by, Instant now) {
        PlaceOrderRequest request = order.request();
        OrderContacts contacts = request.contacts();
        OrderDates dates = order.dates();
        return new @Nullable Object[] {
            order.customerId(),
            request.orderClass(),
            order.name().tld(),
            order.name().name().ace(),
            order.name().name().unicode(),
            request.repeated(),
            order.quote().price().minorUnits(),
            order.quote().deposit().minorUnits(),
            order.quote().price().currency().getCurrencyCode(),
            request.priority(),
            dates.dropAt(),
            dates.finalizationAt(),
            dates.opensAt(),
            dates.opensAt(), // due when the funding window opens
            request.periodYears(),
            order.authInfo(),
            contacts.owner(),
            contacts.admin(),
            contacts.tech(),
            contacts.billing(),
            JsonTexts.text(request.nameServers()),
            JsonTexts.text(request.extras()),
            request.tag(),
            by,
            now,
            by,
            now
        };
    }

    /** True when a live order of that class for the name exists that NEW=1 did not ask for. */
    boolean hasLive(long customerId, String orderClass, String name) {
        return Sql.one(
                        database,
                        "SELECT 1 FROM backorder WHERE customer_id = ? AND order_class = ? AND name = ?"
                                + " AND status IN ('REQUESTED', 'ACTIVE', 'PROCESSING', 'AUCTION_PENDING') LIMIT 1",
                        row -> true,
                        customerId,
                        orderClass,
                        name)
                .isPresent();
    }

    /** Locks the order for a transition; refuses with NotFound. */
    Backorder lock(OrderId id) {
        Backorder order = entities.find(Backorder.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw notFound(id);
        }
        return order;
    }

    /** Locks an order of the caller or of someone below it; unknown, foreign and cancelled ones are refused alike (R1, R10). */
    Backorder lockFor(Caller caller, OrderId id) {
        boolean own = Sql.one(
                        database,
                        "SELECT 1 FROM backorder b WHERE b.id = ? AND " + BELONGS_TO_CALLER,
                        row -> true,
                        id.value(),
                        caller.id().value(),
                        caller.id().value())
                .isPresent();
        Backorder order = own ? lock(id) : null;
        if (order == null || order.status == OrderStatus.CANCELLED) {
            throw notFound(id);
        }
        return order;
    }

    /** An order of the customer that names the contact and may still bring its name, or ended that way since then. */
    Optional<OrderId> needing(CustomerId customer, String contact, Instant succeededSince, Instant auctionedSince) {
        return Sql.query(
                        database,
                        "SELECT id FROM backorder WHERE customer_id = ?"
                                + " AND ? IN (owner_contact, admin_contact, tech_contact, billing_contact)"
                                + " AND (status IN ('REQUESTED', 'ACTIVE', 'PROCESSING', 'AUCTION_PENDING')"
                                + " OR (status = 'SUCCESSFUL' AND updated_at >= ?)"
                                + " OR (status IN ('AUCTION_WON', 'AUCTION_LOST') AND updated_at >= ?)) ORDER BY id LIMIT 1",
                        row -> new OrderId(row.number("id")),
                        customer.value(),
                        contact,
                        succeededSince,
                        auctionedSince)
                .stream()
                .findFirst();
    }

    /** Locks all orders of a name in a status, by ascending id. */
    List<Backorder> lockByName(String name, OrderStatus status) {
        return entities.createQuery(
                        "SELECT b FROM Backorder b WHERE b.name = :name AND b.status = :status ORDER BY b.id",
                        Backorder.class)
                .setParameter("name", name)
                .setParameter("status", status)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Writes moves to the database now, for a statement of the same transaction that counts them. */
    void write() {
        entities.flush();
    }

    /** Replaces the lists a transition does not need, where given. */
    void replaceLists(OrderId id, @Nullable List<String> nameServers, @Nullable Map<String, String> extras) {
        if (nameServers != null || extras != null) {
            Sql.update(
                    database,
                    "UPDATE backorder SET name_servers = coalesce(?::jsonb, name_servers),"
                            + " extras = coalesce(?::jsonb, extras) WHERE id = ?",
                    nameServers == null ? null : JsonTexts.text(nameServers),
                    extras == null ? null : JsonTexts.text(extras),
                    id.value());
        }
    }

    static NotFound notFound(OrderId id) {
        return new NotFound("APPLICATION", id.toString());
    }
}
