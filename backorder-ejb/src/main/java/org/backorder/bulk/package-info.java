/**
 * Purpose: a list of names pasted or sent at once: verdicts before anything is saved, then the orders, then taking them back (R47).
 * Words: line, verdict, bulk placement, undo. May use: basics, customer, pricing, order, idempotency. Events out: none; orders
 * announce theirs. Invariants: the rules are those of order; work goes on in chunks, each a transaction with its progress, so that
 * whoever comes after a crash goes on where it stopped.
 */
@NullMarked
package org.backorder.bulk;

import org.jspecify.annotations.NullMarked;
