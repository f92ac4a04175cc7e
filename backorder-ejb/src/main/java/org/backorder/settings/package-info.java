/**
 * Purpose: knobs read once at start, and business knobs read from their table when they are used. Words: setting. May use: refusal, sql.
 * Events out: none. Invariants: nonsense stops the start with a plain sentence.
 */
@NullMarked
package org.backorder.settings;

import org.jspecify.annotations.NullMarked;
