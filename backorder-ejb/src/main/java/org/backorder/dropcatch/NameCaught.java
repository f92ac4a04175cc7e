package org.backorder.dropcatch;

import java.time.Instant;

/** A name is registered with us as trustee. Instants are UTC. */
public record NameCaught(
        long planId,
        String name,
        String tld,
        Instant dropAt,
        String registryId,
        String roid,
        Instant registeredAt,
        Instant expiresAt) {}
