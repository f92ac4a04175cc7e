/**
 * Purpose: caught names held in trust and handed over. Words: custody, hand-over, authInfo. May use: basics, registry, customer, contact, epp, events.
 * Events out: NameHandedOver. Invariants: a name is in nobody's account until it is handed over (R42).
 */
@NullMarked
package org.backorder.custody;

import org.jspecify.annotations.NullMarked;
