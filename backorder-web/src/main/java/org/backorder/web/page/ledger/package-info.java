/**
 * Purpose: balance, holds and postings of one customer. Words: account. May use: public types of the features, page.shared.
 * Events out: none. Invariants: customers see their own, staff any.
 */
@NullMarked
package org.backorder.web.page.ledger;

import org.jspecify.annotations.NullMarked;
