/**
 * Purpose: secret addresses at which feed readers and calendars fetch a customer's events and dates without a sign-in (R47). Words:
 * private feed, feed address. May use: basics, customer. Events out: none. Invariants: a customer has one address at most; its
 * token is answered once and never stored; a renewed or revoked one answers like none.
 */
@NullMarked
package org.backorder.privatefeed;

import org.jspecify.annotations.NullMarked;
