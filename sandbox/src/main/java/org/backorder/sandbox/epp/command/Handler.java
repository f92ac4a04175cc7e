package org.backorder.sandbox.epp.command;

import org.backorder.sandbox.epp.wire.MalformedFrame;

/** Reads one kind of command; nothing happens before the prepared command runs. */
@FunctionalInterface
interface Handler {
    Prepared read(Request request) throws MalformedFrame;
}
