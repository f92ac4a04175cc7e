/**
 * Purpose: registering a name in the moment of its release. Words: catch plan, catch attempt, flight record. May use: basics, registry, epp.
 * Events out: NameCaught, NameMissed. Invariants: an attempt is a row before it is sent; unknown is not failed.
 */
@NullMarked
package org.backorder.dropcatch;

import org.jspecify.annotations.NullMarked;
