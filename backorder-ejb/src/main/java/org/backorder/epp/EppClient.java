package org.backorder.epp;

import org.backorder.epp.command.EppCommand;

/**
 * Sends one command to one registry under one accreditation, on whichever session is free, and waits for its outcome. For work without a precise instant:
 * custody, hand-over, information, polling. Races take sessions from the pool itself.
 */
public interface EppClient {

    /** Blocks until the outcome is known or the command's deadline has passed. */
    EppOutcome send(EppCommand command);
}
