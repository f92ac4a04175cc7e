/**
 * Purpose: the feed of events customers read. Words: API event. May use: basics, customer, event records.
 * Events out: none. Invariants: a fact appears once per customer.
 */
@NullMarked
package org.backorder.event;

import org.jspecify.annotations.NullMarked;
