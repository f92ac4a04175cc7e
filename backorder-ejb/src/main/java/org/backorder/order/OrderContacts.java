package org.backorder.order;

import java.io.Serializable;

/** Contact handles of an order, or USER for the customer's own contact. */
public record OrderContacts(String owner, String admin, String tech, String billing) implements Serializable {}
