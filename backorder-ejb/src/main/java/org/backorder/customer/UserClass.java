package org.backorder.customer;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A user class: who is in it shares its prices (R1, R18).
 *
 * @param owner the reseller who made it for those below; absent for the operator's own
 */
public record UserClass(long id, String name, @Nullable CustomerId owner) implements Serializable {}
