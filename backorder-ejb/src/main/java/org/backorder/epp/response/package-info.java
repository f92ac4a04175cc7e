/**
 * What a registry's server says: greetings and responses, read leniently from any legal or merely readable frame.
 *
 * <p>Words: greeting, response, result, message queue. Uses: {@code epp} names only. Events out: none. Invariants: no DOCTYPE, no entities, bounded depth
 * and size; what is not understood is skipped, what cannot be read is refused as a whole.
 */
@NullMarked
package org.backorder.epp.response;

import org.jspecify.annotations.NullMarked;
