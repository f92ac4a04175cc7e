package org.backorder.outbox;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;

/** Writes facts for their subscribers in the transaction of the business change, one row per subscriber. */
@Stateless
public class Outbox {

    /** Adds one row per subscriber of the event's type; joins the running transaction and demands one. */
    public void add(Record event, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** Adds many events of any types in a few statements: for set-wise work. */
    public void addAll(List<? extends Record> events, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** Names of the subscribers to a type, for set-wise inserts in SQL. */
    public List<String> subscribersOf(Class<? extends Record> event) {
        throw new UnsupportedOperationException("contract");
    }
}
