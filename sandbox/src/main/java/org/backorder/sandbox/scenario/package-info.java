/**
 * Purpose: scenario time and the control interface that moves it and the world around the product.
 * Words: scenario time, offset, advance. May use: the registry, the mailbox, the list publisher, the server's scenario endpoint.
 * Events out: none. Invariants: scenario time never runs backward, and the server and the registry share it.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.scenario;
