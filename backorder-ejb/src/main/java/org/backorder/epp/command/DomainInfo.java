package org.backorder.epp.command;

/** Asks what the registry holds about a name (RFC 5731 section 3.1.2): who sponsors it, since when, in which statuses. */
public record DomainInfo(String name) implements EppCommand {

    @Override
    public String verb() {
        return "info";
    }

    @Override
    public String subject() {
        return name;
    }
}
