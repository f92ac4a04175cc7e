/**
 * Purpose: commands on objects of any kind and their history, and on orders with their payment (api.md 15). Words: the API's own, translated at this edge.
 * May use: web.api, the public API of the features it shows. Events out: none. Invariants: one class per command; no rule of the business stands here.
 */
@NullMarked
package org.backorder.web.api.object;

import org.jspecify.annotations.NullMarked;
