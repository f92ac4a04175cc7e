package org.backorder.epp.command;

import java.util.List;

/** Asks whether handles are still free (RFC 5733 section 3.1.1). */
public record ContactCheck(List<String> handles) implements EppCommand {

    public ContactCheck {
        handles = List.copyOf(handles);
    }

    @Override
    public String verb() {
        return "check";
    }
}
