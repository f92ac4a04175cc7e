/**
 * Purpose: the viewer's prices and those it makes for others. Words: price, user class. May use: public types of the features, page.shared.
 * Events out: none. Invariants: nothing is saved that was not shown before.
 */
@NullMarked
package org.backorder.web.page.pricing;

import org.jspecify.annotations.NullMarked;
