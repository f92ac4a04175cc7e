/**
 * The sandbox registry: a strict EPP server over TLS (RFC 5730 to 5734, 3915, 5910, 8748), one process for all TLDs.
 * Words: seed, rival, fault, limit profile, purge. May use: the JDK, Jackson, Bouncy Castle, ICU4J; nothing of the product.
 * Events out: none; callers read views and the command log.
 * Invariant: a name is purged exactly at its instant of scenario time, and the first create received from then on gets it.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.epp;
