/**
 * The commands this system sends, as small records that render themselves.
 *
 * <p>Words: command, frame. Uses: {@code epp} names only. Events out: none. Invariants: every rendered frame is valid by the RFC schemas, and a clTRID is
 * the last thing put in, so that a create can be rendered ahead and patched.
 */
@NullMarked
package org.backorder.epp.command;

import org.jspecify.annotations.NullMarked;
