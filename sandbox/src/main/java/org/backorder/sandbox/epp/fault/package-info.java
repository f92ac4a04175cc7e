/**
 * Faults switched on at the registry, and the choice of which one hits a command.
 * Words: fault, pattern. May use: the registry's public records. Events out: none.
 * Invariant: a fault with a remaining count is never used more often than that.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.epp.fault;
