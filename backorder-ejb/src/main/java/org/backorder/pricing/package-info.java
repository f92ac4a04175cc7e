/**
 * Purpose: what a success costs and what is held for it (R18). Words: price, quote, order class. May use: basics, registry, customer.
 * Events out: none. Invariants: no price, no order.
 */
@NullMarked
package org.backorder.pricing;

import org.jspecify.annotations.NullMarked;
