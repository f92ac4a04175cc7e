package org.backorder.pricing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A price wanted from now on; without a quote the order class is not to be offered any more. */
public record PriceWish(
        String tld, OrderClass orderClass, @Nullable Quote quote) implements Serializable {}
