package org.backorder.epp.command;

import java.util.List;
import org.backorder.epp.EppNamespace;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether names are free (RFC 5731 section 3.1.1), and with a currency also what a create costs (RFC 8748 section 5.1.1).
 *
 * @param feeCurrency ISO 4217 code to ask the create fee in, or null not to ask
 */
public record DomainCheck(List<String> names, @Nullable String feeCurrency) implements EppCommand {

    public DomainCheck {
        names = List.copyOf(names);
    }

    @Override
    public String verb() {
        return "check";
    }

    @Override
    public List<EppNamespace> extensions() {
        return feeCurrency == null ? List.of() : List.of(EppNamespace.FEE);
    }
}
