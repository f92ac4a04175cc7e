/**
 * What a registry forbids its registrars: sessions, pace, budgets, windows; each limit is data, each violation counted.
 * Words: limit, violation, verdict, penalty. May use: the JDK. Events out: none.
 * Invariant: pace is measured in real elapsed time, budgets and windows in scenario time.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.epp.limit;
