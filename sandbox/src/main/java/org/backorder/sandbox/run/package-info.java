/**
 * Purpose: starts and stops everything in order, for the one-command run and for the tests.
 * Words: sandbox, node, left-over, ready line. May use: every other package of the sandbox.
 * Events out: none. Invariants: the server stops first and PostgreSQL last.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.run;
