/**
 * Purpose: the answer to a request that may not be done. Words: refusal, code, key. May use: the JDK.
 * Events out: none. Invariants: a refusal owns its code and rolls its transaction back.
 */
@NullMarked
package org.backorder.refusal;

import org.jspecify.annotations.NullMarked;
