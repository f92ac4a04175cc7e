/**
 * Purpose: the commands about bulk placements. Words: placement, line. May use: the gateway, bulk. Events out: none.
 * Invariants: placing itself is a request of its own, see {@code json.BulkEndpoint}.
 */
@NullMarked
package org.backorder.web.api.bulk;

import org.jspecify.annotations.NullMarked;
