/**
 * Purpose: what tests of every feature share: a real database, transactions, wiring, time. Words: wiring. May use: everything.
 * Events out: none. Invariants: nothing here replaces a class of ours by another.
 */
@NullMarked
package org.backorder.testing;

import org.jspecify.annotations.NullMarked;
