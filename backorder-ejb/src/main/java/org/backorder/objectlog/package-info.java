/**
 * Purpose: what became of an object, in one list (R49): moves of an order, changes of the audit trail, entries of the custody log. Words: log entry, operation.
 * May use: basics, customer, portfolio. Events out: none. Invariants: reads only what others recorded; nobody reads of an object more than its owner of that
 * time let it see (R1), and nobody outside of the caller's reach is named.
 */
@NullMarked
package org.backorder.objectlog;

import org.jspecify.annotations.NullMarked;
