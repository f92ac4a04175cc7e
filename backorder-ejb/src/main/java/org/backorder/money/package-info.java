/**
 * Purpose: amounts in the smallest unit of a currency. Words: money. May use: the JDK.
 * Events out: none. Invariants: currencies never mix; nothing is rounded.
 */
@NullMarked
package org.backorder.money;

import org.jspecify.annotations.NullMarked;
