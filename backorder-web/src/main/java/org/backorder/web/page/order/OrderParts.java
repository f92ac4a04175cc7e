package org.backorder.web.page.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.backorder.contact.ContactData;
import org.backorder.contact.ContactQuery;
import org.backorder.contact.ContactView;
import org.backorder.custody.CustodyQuery;
import org.backorder.customer.Caller;
import org.backorder.dropcatch.FlightAttempt;
import org.backorder.dropcatch.FlightRecordQuery;
import org.backorder.order.OrderStatus;
import org.backorder.order.OrderView;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.jspecify.annotations.Nullable;

/** What belongs to an order and is read from other features: its owner's contact, the race for its name and the name once caught. */
@RequestScoped
public class OrderParts {
    private static final String OWN = "USER";
    /** More dots than this are a cloud, not a chart; the table says how many there were. */
    private static final int ATTEMPTS = 1000;

    @Inject
    ContactQuery contacts;

    @Inject
    FlightRecordQuery flights;

    @Inject
    CustodyQuery names;

    /** The contact a name will be registered for; own when it is the customer's own contact. */
    public record Owner(String handle, boolean own, ContactData data) implements Serializable {}

    /** The order's owner, or nothing when the customer has stored no contact yet. */
    @Nullable
    Owner owner(OrderView order) {
        String handle = order.contacts().owner();
        boolean own = handle.equals(OWN);
        try {
            ContactView contact = own ? contacts.own(order.customer()) : contacts.byHandle(order.customer(), handle);
            return new Owner(contact.id().handle(), own, contact.data());
        } catch (NotFound none) {
            return null;
        }
    }

    /** True once the name caught for the order is in an account the caller sees. */
    boolean handedOver(Caller caller, OrderView order) {
        if (order.status() != OrderStatus.SUCCESSFUL) {
            return false;
        }
        try {
            return names.byName(caller, order.name()).orderId() == order.id().value();
        } catch (NotFound notYet) {
            return false;
        }
    }

    /** The race for the order's drop, or nothing before it was planned. */
    @Nullable
    OrderFlight flight(OrderView order, Locale locale) {
        Instant dropAt = order.dropAt();
        if (dropAt == null) {
            return null;
        }
        return flights.of(order.name(), dropAt)
                .map(record -> {
                    Page<FlightAttempt> attempts = flights.attempts(record.planId(), PageRequest.of(0, ATTEMPTS));
                    return OrderFlight.of(record, attempts.rows(), attempts.total(), locale);
                })
                .orElse(null);
    }
}
