package org.backorder.portfolio;

import java.time.Instant;

/**
 * An object and whose it is. Instants are UTC.
 *
 * @param id number of an order, handle of a contact, else the name
 */
public record ObjectRow(String id, String login, Instant createdAt, Instant updatedAt) {}
