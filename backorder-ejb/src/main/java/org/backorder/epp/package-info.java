/**
 * Speaks EPP (RFC 5730 to 5734) with the registries: commands out, answers in, warm sessions in between.
 *
 * <p>Words: registry, session, clTRID, svTRID, greeting, exchange, outcome. Uses: the leaves and {@code registry}. Events out: none; callers decide what
 * an outcome means. Invariants: one outstanding command per session; an outcome that is not known is a value ({@link
 * org.backorder.epp.EppOutcome.Unknown}), never an exception; secrets are masked before anything is kept or logged.
 */
@NullMarked
package org.backorder.epp;

import org.jspecify.annotations.NullMarked;
