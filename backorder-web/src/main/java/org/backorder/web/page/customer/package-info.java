/**
 * Purpose: the viewer's prices. Words: price. May use: public types of the features, page.shared.
 * Events out: none. Invariants: reads only.
 */
@NullMarked
package org.backorder.web.page.customer;

import org.jspecify.annotations.NullMarked;
