/**
 * Purpose: the customer's events as an inbox. Words: event, read. May use: public types of the features, page.shared.
 * Events out: none. Invariants: customers see their own.
 */
@NullMarked
package org.backorder.web.page.event;

import org.jspecify.annotations.NullMarked;
