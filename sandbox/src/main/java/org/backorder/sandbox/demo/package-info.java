/**
 * Purpose: the people, prices and names of the demonstration. Words: demo, seed. May use: the JDK, Bouncy Castle; the registry's
 * public records. Events out: none. Invariants: a seed repeats exactly, and what is there already is left as it is.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.demo;
