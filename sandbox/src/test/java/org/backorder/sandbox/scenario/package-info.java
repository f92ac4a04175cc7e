/** Tests of the control interface over HTTP, with the real clock, registry, list and mailbox, and a server spoken to at the wire. */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.scenario;
