/**
 * Purpose: what a customer has, in one table: orders and names in its account, objects of a kind, orders with their payment. Words: object, object class, progress. May use: basics, customer.
 * Events out: none. Invariants: reads only; nobody sees more than itself and those below it (R1).
 */
@NullMarked
package org.backorder.portfolio;

import org.jspecify.annotations.NullMarked;
