/**
 * Purpose: searching the drop list and ordering from a row. Words: search. May use: public types of the features, page.shared.
 * Events out: none. Invariants: one filter object for all surfaces (R16).
 */
@NullMarked
package org.backorder.web.page.droplist;

import org.jspecify.annotations.NullMarked;
