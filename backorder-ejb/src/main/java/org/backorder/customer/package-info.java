/**
 * Purpose: who may sign in and act. Words: customer, role, session, user class. May use: basics.
 * Events out: none yet. Invariants: a foreign customer answers like a missing one (R1).
 */
@NullMarked
package org.backorder.customer;

import org.jspecify.annotations.NullMarked;
