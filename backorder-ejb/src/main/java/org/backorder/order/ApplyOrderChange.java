package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Writes a customer's change of an order, in one transaction. Refuses in this order: staff (531), period and AUTH (541), unknown,
 * foreign or cancelled order (545), finalization date passed or order ended (552), unknown contacts (545).
 */
@Stateless
public class ApplyOrderChange {
    @Inject
    OrderStore orders;

    @Inject
    OrderTerms terms;

    @Inject
    AuditTrail audit;

    /** Applies what is given and leaves the rest. */
    public void apply(Caller caller, OrderId id, OrderChange change, Instant now) {
        OrderTerms.refuseStaff(caller);
        if (change.periodYears() != null) {
            OrderTerms.checkPeriod(change.periodYears());
        }
        if (change.authInfo() != null) {
            OrderTerms.checkAuthInfo(change.authInfo());
        }
        Backorder order = orders.lockFor(caller, id);
        Instant finalizationAt = order.finalizationAt;
        if (finalizationAt != null && order.finalized(now)) {
            throw new DeadlinePassed(order.name, finalizationAt);
        }
        order.refuseUnlessMayBecome(OrderStatus.CANCELLED); // what may be cancelled may be changed (R10)
        if (change.contacts() != null) {
            terms.checkContacts(order.customer(), change.contacts());
        }
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        write(order, change, before, after);
        orders.replaceLists(id, change.nameServers(), change.extras());
        order.changed(now);
        audit.record("modify-order", "order", id.toString(), before, after, now);
    }

    private static void write(
            Backorder order, OrderChange change, Map<String, String> before, Map<String, String> after) {
        OrderContacts contacts = change.contacts();
        if (contacts != null) {
            before.put("contacts", handles(contactsOf(order)));
            after.put("contacts", handles(contacts));
            order.ownerContact = contacts.owner();
            order.adminContact = contacts.admin();
            order.techContact = contacts.tech();
            order.billingContact = contacts.billing();
        }
        String authInfo = change.authInfo();
        if (authInfo != null) {
            after.put("authInfo", "changed"); // never the secret itself
            order.authInfo = authInfo;
        }
        if (change.periodYears() != null) {
            note("period", order.periodYears, change.periodYears(), before, after);
            order.periodYears = change.periodYears().shortValue();
        }
        if (change.priority() != null) {
            note("priority", order.priority, change.priority(), before, after);
            order.priority = change.priority();
        }
        String tag = change.tag();
        if (tag != null) {
            note("tag", order.tag, tag, before, after);
            order.tag = tag;
        }
        if (change.nameServers() != null) {
            after.put("nameServers", String.join(" ", change.nameServers()));
        }
        if (change.extras() != null) {
            after.put("extras", String.join(" ", change.extras().keySet()));
        }
    }

    private static void note(
            String field,
            @Nullable Object old,
            @Nullable Object present,
            Map<String, String> before,
            Map<String, String> after) {
        before.put(field, String.valueOf(old));
        after.put(field, String.valueOf(present));
    }

    private static OrderContacts contactsOf(Backorder order) {
        return new OrderContacts(order.ownerContact, order.adminContact, order.techContact, order.billingContact);
    }

    private static String handles(OrderContacts contacts) {
        return String.join(" ", contacts.owner(), contacts.admin(), contacts.tech(), contacts.billing());
    }
}
