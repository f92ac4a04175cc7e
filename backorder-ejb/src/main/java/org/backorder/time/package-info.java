/**
 * Purpose: the one place that reads a clock. Words: instant, elapsed time, scenario time. May use: the JDK.
 * Events out: none. Invariants: instants tick in microseconds; production has no offset.
 */
@NullMarked
package org.backorder.time;

import org.jspecify.annotations.NullMarked;
