/**
 * The commands of RFC 5730 to 5733 with RGP, DNSSEC and fee extensions: strict reading, rules, answers.
 * Words: request, prepared command, answer, decline. May use: the registry's store and wire. Events out: none.
 * Invariant: a command is read whole before anything changes, and every decision uses the instant the frame was received.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.epp.command;
