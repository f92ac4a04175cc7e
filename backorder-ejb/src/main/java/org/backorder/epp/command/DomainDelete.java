package org.backorder.epp.command;

/** Gives a name back (RFC 5731 section 3.2.2), for names released by policy. */
public record DomainDelete(String name) implements EppCommand {

    @Override
    public String verb() {
        return "delete";
    }

    @Override
    public String subject() {
        return name;
    }
}
