/**
 * Sockets, TLS, framing, sessions and pools: the only place of the product that opens a connection to a registry.
 *
 * <p>Words: frame, session, pool, warm-up, keep-alive, clock offset, round trip. Uses: {@code epp.command}, {@code epp.response}. Events out: none.
 * Invariants: limits of the registry are hard limits; a session past a deadline is closed, so that a late answer is never taken for another command's.
 */
@NullMarked
package org.backorder.epp.wire;

import org.jspecify.annotations.NullMarked;
