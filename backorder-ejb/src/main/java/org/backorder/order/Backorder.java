package org.backorder.order;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.backorder.audit.Actor;
import org.backorder.customer.CustomerId;
import org.backorder.ledger.HoldFor;
import org.backorder.money.Money;
import org.backorder.pricing.OrderClass;
import org.backorder.pricing.Quote;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * An order as a transition works on it: locked, checked, moved. Rows are made by {@link OrderStore#insert}, because only SQL can
 * say "unless there is one already" without losing the transaction; lists of name servers and extras are not needed to move.
 */
@Entity
@DynamicUpdate // a transition writes what it changed and leaves the rest to whoever changes that
@Table(name = "backorder")
class Backorder {
    @Id
    long id;

    @Column(name = "customer_id")
    long customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "order_class")
    OrderClass orderClass = OrderClass.BACKORDER;

    String tld = "";
    String name = "";

    @Enumerated(EnumType.STRING)
    OrderStatus status = OrderStatus.REQUESTED;

    @Column(name = "status_reason")
    @Nullable
    String statusReason;

    @Column(name = "price_minor")
    long priceMinor;

    @Column(name = "deposit_minor")
    long depositMinor;

    String currency = "";
    int priority;

    @Column(name = "drop_at")
    @Nullable
    Instant dropAt;

    @Column(name = "finalization_at")
    @Nullable
    Instant finalizationAt;

    @Column(name = "opens_at")
    @Nullable
    Instant opensAt;

    /** When a run looks at the order next: the window's opening, then the finalization date, or later after a failure. */
    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "period_years")
    short periodYears = 1;

    @Column(name = "auth_info")
    String authInfo = "";

    @Column(name = "owner_contact")
    String ownerContact = "";

    @Column(name = "admin_contact")
    String adminContact = "";

    @Column(name = "tech_contact")
    String techContact = "";

    @Column(name = "billing_contact")
    String billingContact = "";

    String tag = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_by")
    String updatedBy = "";

    @Column(name = "updated_at")
    Instant updatedAt = Instant.EPOCH;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    List<HistoryEntry> history = new ArrayList<>();

    /** The only way a status changes: along the table of {@link OrderStatus}, with a history row that names the actor. */
    void moveTo(OrderStatus to, @Nullable String reason, Instant at) {
        if (!status.next().contains(to)) {
            throw new IllegalStateException("order " + id + " cannot move from " + status + " to " + to);
        }
        history.add(new HistoryEntry(this, status, to, reason, at));
        status = to;
        statusReason = reason;
        dueAt = nextDue();
        changed(at);
    }

    /** Notes who changed the order and when. */
    void changed(Instant at) {
        updatedBy = Actor.current().name();
        updatedAt = at;
    }

    /** Gives the order to a customer, at its price and with its own contact. */
    void belongTo(CustomerId customer, Quote quote) {
        customerId = customer.value();
        priceMinor = quote.price().minorUnits();
        depositMinor = quote.deposit().minorUnits();
        currency = quote.price().currency().getCurrencyCode();
        ownerContact = OrderTerms.OWN_CONTACT;
        adminContact = OrderTerms.OWN_CONTACT;
        techContact = OrderTerms.OWN_CONTACT;
        billingContact = OrderTerms.OWN_CONTACT;
        dueAt = nextDue();
    }

    /** Gives the order the dates of its name's drop, or takes them away. */
    void follow(OrderDates dates) {
        dropAt = dates.dropAt();
        finalizationAt = dates.finalizationAt();
        opensAt = dates.opensAt();
        dueAt = nextDue();
    }

    /** A polite answer for a customer or a run that comes second. */
    void refuseUnlessMayBecome(OrderStatus to) {
        if (!status.next().contains(to)) {
            throw new WrongStatus(id(), status, to);
        }
    }

    /** True from the finalization date on, that instant included (R10, R24). */
    boolean finalized(Instant now) {
        return finalizationAt != null && !now.isBefore(finalizationAt);
    }

    private @Nullable Instant nextDue() {
        return switch (status) {
            case REQUESTED -> opensAt;
            case ACTIVE -> finalizationAt;
            case PROCESSING, SUCCESSFUL, FAILED, CANCELLED, AUCTION_PENDING, AUCTION_WON, AUCTION_LOST -> null;
        };
    }

    OrderId id() {
        return new OrderId(id);
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    Money price() {
        return Money.of(priceMinor, currency);
    }

    Money deposit() {
        return Money.of(depositMinor, currency);
    }

    HoldFor holdFor() {
        return new HoldFor(id, orderClass.apiName(tld), name, dropAt);
    }

    @Override
    public String toString() {
        return "Backorder[" + id + " " + name + " " + status + "]";
    }
}
