/**
 * Purpose: knobs read once at start. Words: setting. May use: the JDK.
 * Events out: none. Invariants: nonsense stops the start with a plain sentence.
 */
@NullMarked
package org.backorder.settings;

import org.jspecify.annotations.NullMarked;
