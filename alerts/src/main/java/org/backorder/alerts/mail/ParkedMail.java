package org.backorder.alerts.mail;

import java.io.Serializable;
import java.time.Instant;

/** A mail that was refused, or failed too often, without its bodies. Instants are UTC. */
public record ParkedMail(
        long id, String kind, String recipient, String subject, Instant createdAt, int attempts, String lastProblem)
        implements Serializable {}
