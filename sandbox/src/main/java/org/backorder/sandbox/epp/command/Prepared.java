package org.backorder.sandbox.epp.command;

/** A command that has been read whole and may now run. */
@FunctionalInterface
public interface Prepared {
    Answer run() throws Declined;
}
