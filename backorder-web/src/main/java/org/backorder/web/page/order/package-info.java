/**
 * Purpose: placing, reading, changing and cancelling orders. Words: order, verdict. May use: public types of the features, page.shared.
 * Events out: none. Invariants: a foreign order answers like a missing one (R1).
 */
@NullMarked
package org.backorder.web.page.order;

import org.jspecify.annotations.NullMarked;
