/**
 * Purpose: facts told to other features by a row of the same transaction. Words: outbox, subscriber. May use: leaves, audit, job.
 * Events out: all. Invariants: one row per event and subscriber; delivery at least once.
 */
@NullMarked
package org.backorder.outbox;

import org.jspecify.annotations.NullMarked;
