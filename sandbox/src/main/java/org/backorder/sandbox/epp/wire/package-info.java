/**
 * The wire of the sandbox registry: frames (RFC 5734), strict XML reading, XML writing and the TLS identity.
 * Words: frame, node, cursor. May use: the JDK and Bouncy Castle. Events out: none.
 * Invariant: whatever a client sends, reading ends with a node, a {@code MalformedFrame} or a {@code ProtocolFault}.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.epp.wire;
