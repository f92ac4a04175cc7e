/**
 * The registry's objects: domains, contacts, hosts, poll messages, and the journal that lets them outlive the process.
 * Words: seed, lapse, taker, journal. May use: the JDK and Jackson. Events out: none.
 * Invariant: records are immutable; what time alone changes (purge, renewal, transfer) is computed from the instant asked for.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.epp.store;
