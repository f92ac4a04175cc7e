/**
 * Purpose: who changed what, when, from where and why (R49). Words: actor, audit trail. May use: leaves.
 * Events out: none. Invariants: rows are only ever added.
 */
@NullMarked
package org.backorder.audit;

import org.jspecify.annotations.NullMarked;
