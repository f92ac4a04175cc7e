package org.backorder.epp.command;

/** Asks for the first message of the registrar's queue (RFC 5730 section 2.9.2.3). */
public record PollRequest() implements EppCommand {

    @Override
    public String verb() {
        return "poll";
    }
}
