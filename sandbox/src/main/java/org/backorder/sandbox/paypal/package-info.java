/**
 * Purpose: a stand-in for PayPal that speaks its REST shape strictly: tokens, Orders v2, captures, refunds and signed webhooks. Words: order,
 * capture, refund, webhook, buyer. May use: the JDK, Jackson. Invariants: nothing is taken from a buyer who has not approved; what
 * was answered once under a request id is answered again.
 */
@NullMarked
package org.backorder.sandbox.paypal;

import org.jspecify.annotations.NullMarked;
