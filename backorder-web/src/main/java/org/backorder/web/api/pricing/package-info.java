/**
 * Purpose: commands on user classes and prices. Words: the API's own, translated at this edge.
 * May use: web.api, the public API of the features it shows. Events out: none.
 * Invariants: one class per command; no rule of the business stands here.
 */
@NullMarked
package org.backorder.web.api.pricing;

import org.jspecify.annotations.NullMarked;
