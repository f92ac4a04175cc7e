package org.backorder.epp.command;

import java.util.List;
import org.backorder.epp.EppNamespace;
import org.backorder.epp.FeeAmount;
import org.backorder.epp.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Registers a name (RFC 5731 section 3.2.1).
 *
 * @param years registration period, 1 to 10
 * @param hosts name server objects, may be empty
 * @param registrant handle, or null where the registry keeps none
 * @param fee what we are ready to pay (RFC 8748), or null where no fee is asked; never more than the profile says
 */
public record DomainCreate(
        String name,
        int years,
        List<String> hosts,
        @Nullable String registrant,
        List<ContactRole> contacts,
        Secret authInfo,
        @Nullable FeeAmount fee)
        implements EppCommand {

    public DomainCreate {
        hosts = List.copyOf(hosts);
        contacts = List.copyOf(contacts);
    }

    @Override
    public String verb() {
        return "create";
    }

    @Override
    public String subject() {
        return name;
    }

    @Override
    public List<EppNamespace> extensions() {
        return fee == null ? List.of() : List.of(EppNamespace.FEE);
    }
}
