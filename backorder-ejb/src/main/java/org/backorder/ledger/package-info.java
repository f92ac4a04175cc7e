/**
 * Purpose: what customers own, owe and have set aside. Words: account, posting, fund hold, payment. May use: basics, customer.
 * Events out: FundsReceived. Invariants: postings never change; all postings of a currency sum to zero; available is never negative.
 */
@NullMarked
package org.backorder.ledger;

import org.jspecify.annotations.NullMarked;
