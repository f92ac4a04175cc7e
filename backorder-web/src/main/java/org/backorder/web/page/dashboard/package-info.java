/**
 * Purpose: the customer's first look. Words: dashboard. May use: public types of the features, page.shared.
 * Events out: none. Invariants: reads only.
 */
@NullMarked
package org.backorder.web.page.dashboard;

import org.jspecify.annotations.NullMarked;
