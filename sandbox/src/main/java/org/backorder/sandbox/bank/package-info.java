/**
 * Purpose: the operator's bank, as far as it writes statements. Words: statement, entry, reference. May use: the JDK.
 * Invariants: each statement and each entry has an id of its own.
 */
@NullMarked
package org.backorder.sandbox.bank;

import org.jspecify.annotations.NullMarked;
