/**
 * Purpose: money from outside until the ledger has it: top-ups by PayPal, wires, and what no rule can place (R23). Words: top-up, capture,
 * wire reference, unassigned payment. May use: basics, customer, ledger. Events out: none. Invariants: an attempt is written before the
 * wire; a capture is booked once, by its id; nothing a webhook says is believed before PayPal was asked.
 */
@NullMarked
package org.backorder.payment;

import org.jspecify.annotations.NullMarked;
