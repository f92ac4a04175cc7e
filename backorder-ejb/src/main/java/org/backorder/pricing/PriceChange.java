package org.backorder.pricing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A price of a user class before and after.
 *
 * @param before absent when the order class was not offered
 * @param after absent when it is not offered any more
 */
public record PriceChange(
        String tld,
        OrderClass orderClass,
        @Nullable Quote before,
        @Nullable Quote after) implements Serializable {}
