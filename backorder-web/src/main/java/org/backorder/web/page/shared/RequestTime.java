package org.backorder.web.page.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** The instant of this request, read once: everything on one page agrees on what is past. */
@RequestScoped
public class RequestTime {
    @Inject
    InstantSource source;

    private Instant now = Instant.EPOCH;

    @PostConstruct
    void read() {
        now = source.instant();
    }

    /** When this request came in, UTC. */
    public Instant now() {
        return now;
    }
}
