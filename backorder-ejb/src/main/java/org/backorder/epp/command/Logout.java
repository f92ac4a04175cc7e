package org.backorder.epp.command;

/** Ends a session in good order (RFC 5730 section 2.9.1.2); answered with 1500. */
public record Logout() implements EppCommand {

    @Override
    public String verb() {
        return "logout";
    }
}
