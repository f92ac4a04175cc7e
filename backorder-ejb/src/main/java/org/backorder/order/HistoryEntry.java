package org.backorder.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.backorder.audit.Actor;
import org.jspecify.annotations.Nullable;

/** One move of an order: from, to, when, who, from where and why (R49); never changed. */
@Entity
@Table(name = "order_history")
class HistoryEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "order_id", updatable = false)
    @Nullable
    Backorder order;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    @Nullable
    OrderStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    OrderStatus to = OrderStatus.REQUESTED;

    Instant at = Instant.EPOCH;
    String actor = "";
    String origin = "";

    @Nullable
    String reason;

    /** For the persistence provider. */
    HistoryEntry() {}

    HistoryEntry(Backorder order, OrderStatus from, OrderStatus to, @Nullable String reason, Instant at) {
        Actor who = Actor.current();
        this.order = order;
        this.from = from;
        this.to = to;
        this.at = at;
        this.actor = who.name();
        this.origin = who.origin();
        this.reason = reason;
    }
}
