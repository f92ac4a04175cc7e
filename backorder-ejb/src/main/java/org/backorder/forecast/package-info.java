/**
 * Purpose: what a customer's live orders will ask of its account, and what becomes of it if every name is caught (R18 to R23).
 * Words: forecast, coming hold, verdict. May use: basics, customer, ledger, pricing. Events out: none.
 * Invariants: reads only; foresees what the funding run would do with the money of this moment and no more coming in.
 */
@NullMarked
package org.backorder.forecast;

import org.jspecify.annotations.NullMarked;
