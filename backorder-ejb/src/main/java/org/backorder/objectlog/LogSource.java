package org.backorder.objectlog;

import java.util.Arrays;
import java.util.List;
import org.backorder.portfolio.ObjectClass;

/**
 * Where entries come from. A source gives {@code id, at, object_id, order_id, operation, actor, reason, before, after} of the objects of those
 * {@code seen}; {@code known} are all the caller may know.
 */
enum LogSource {
    /** Every move of an order along its statuses; an object that was given away keeps what came before to those who may know its former owner. */
    ORDER_STATUS(1, ObjectClass.DOMAINAPPLICATION, """
            SELECT h.id, h.at, b.id::text AS object_id, b.id AS order_id, 'STATUS' AS operation, h.actor, h.reason AS code, NULL AS reason,
                jsonb_strip_nulls(jsonb_build_object('status', h.from_status)) AS before,
                jsonb_build_object('status', h.to_status) AS after
            FROM order_history h JOIN backorder b ON b.id = h.order_id JOIN seen ON seen.id = b.customer_id
            WHERE NOT EXISTS (SELECT 1 FROM audit_entry gone WHERE gone.object_kind = 'order' AND gone.object_id = b.id::text
                AND gone.action = 'assign-order' AND gone.at >= h.at
                AND gone.before ->> 'customer' NOT IN (SELECT login FROM known))"""),
    /** What people changed about an order. */
    ORDER_CHANGE(2, ObjectClass.DOMAINAPPLICATION, """
            SELECT a.id, a.at, a.object_id, b.id AS order_id, a.action AS operation, a.actor, NULL AS code, a.reason, a.before, a.after
            FROM backorder b JOIN seen ON seen.id = b.customer_id
                JOIN audit_entry a ON a.object_kind = 'order' AND a.object_id = b.id::text
            WHERE NOT EXISTS (SELECT 1 FROM audit_entry gone WHERE gone.object_kind = 'order' AND gone.object_id = b.id::text
                AND gone.action = 'assign-order' AND gone.at >= a.at
                AND gone.before ->> 'customer' NOT IN (SELECT login FROM known))"""),
    /** What became of a contact. */
    CONTACT_CHANGE(3, ObjectClass.CONTACT, """
            SELECT a.id, a.at, a.object_id, NULL::bigint AS order_id, a.action AS operation, a.actor, NULL AS code, a.reason, a.before, a.after
            FROM contact c JOIN seen ON seen.id = c.customer_id
                JOIN audit_entry a ON a.object_kind = 'contact' AND a.object_id = c.handle
            WHERE TRUE"""),
    /** What became of a user since it has its login: a login that was given up can be someone else's. */
    USER_CHANGE(4, ObjectClass.USER, """
            SELECT a.id, a.at, a.object_id, NULL::bigint AS order_id, a.action AS operation, a.actor, NULL AS code, a.reason, a.before, a.after
            FROM customer c JOIN seen ON seen.id = c.id
                JOIN audit_entry a ON a.object_kind = 'customer' AND a.object_id = c.login AND a.at >= c.created_at
            WHERE NOT EXISTS (SELECT 1 FROM audit_entry named WHERE named.object_kind = 'customer' AND named.action = 'ModifyCustomer'
                AND named.after ->> 'login' = c.login AND named.at >= a.at)"""),
    /** The way of a caught name into the account. */
    CUSTODY(5, ObjectClass.DOMAIN, """
            SELECT l.id, l.at, n.name AS object_id, NULL::bigint AS order_id, 'CUSTODY' AS operation, l.actor, NULL AS code, NULL AS reason,
                NULL::jsonb AS before, jsonb_build_object('entry', l.entry) AS after
            FROM caught_name n JOIN seen ON seen.id = n.customer_id JOIN custody_log l ON l.caught_name_id = n.id
            WHERE n.state = 'HANDED_OVER'""");

    /** Entry numbers end in the digit of their source, so that one number finds one row. */
    private static final int DIGITS = 10;

    private final int digit;
    private final ObjectClass objectClass;
    private final String entries;

    LogSource(int digit, ObjectClass objectClass, String entries) {
        this.digit = digit;
        this.objectClass = objectClass;
        this.entries = entries;
    }

    static List<LogSource> of(ObjectClass objectClass) {
        return Arrays.stream(values())
                .filter(source -> source.objectClass == objectClass)
                .toList();
    }

    /** The source an entry number belongs to; none for numbers of no entry. */
    static List<LogSource> of(long index) {
        return Arrays.stream(values())
                .filter(source -> index > 0 && source.digit == index % DIGITS)
                .toList();
    }

    static long rowOf(long index) {
        return index / DIGITS;
    }

    ObjectClass objectClass() {
        return objectClass;
    }

    /** Its entries with their numbers. */
    String select() {
        return "SELECT entry.*, id * " + DIGITS + " + " + digit + " AS log_index FROM (" + entries + ") entry";
    }
}
