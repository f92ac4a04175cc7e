/**
 * Purpose: the control panel as people use it, in a real Chromium. Words: tab. May use: org.backorder.it.
 * Events out: none. Invariants: no page writes an error to the console; screenshots of every page are kept.
 */
@NullMarked
package org.backorder.it.panel;

import org.jspecify.annotations.NullMarked;
