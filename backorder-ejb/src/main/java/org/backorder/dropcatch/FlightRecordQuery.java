package org.backorder.dropcatch;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.Optional;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Reads flight records (R28); who may read one is decided by the order it belongs to. */
@Stateless
public class FlightRecordQuery {

    /** The record of a name's drop. */
    public Optional<FlightRecord> of(String name, Instant dropAt) {
        throw new UnsupportedOperationException("contract");
    }

    /** Its attempts in the order planned. */
    public Page<FlightAttempt> attempts(long planId, PageRequest page) {
        throw new UnsupportedOperationException("contract");
    }
}
