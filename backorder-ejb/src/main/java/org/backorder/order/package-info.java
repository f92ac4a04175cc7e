/**
 * Purpose: a customer's instruction to catch a name, from placing to its end. Words: order, backorder, order class. May use: basics, registry, customer, ledger, contact, pricing, droplist, dropcatch, auction.
 * Events out: OrderPlaced and one event per move. Invariants: a status moves only by the table of OrderStatus.
 */
@NullMarked
package org.backorder.order;

import org.jspecify.annotations.NullMarked;
