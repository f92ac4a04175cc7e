/**
 * Purpose: lets the sandbox move this server's time and run its jobs at the instants it jumps to. Words: scenario time, offset,
 * due, busy. May use: time, job. Events out: none.
 * Invariants: a server that no sandbox started answers 404 to everything, and so does any call without the sandbox's token.
 */
@NullMarked
package org.backorder.web.scenario;

import org.jspecify.annotations.NullMarked;
