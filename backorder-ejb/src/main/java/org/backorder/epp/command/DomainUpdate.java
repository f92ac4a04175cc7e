package org.backorder.epp.command;

import java.util.List;
import org.backorder.epp.Secret;
import org.jspecify.annotations.Nullable;

/** Changes a name we sponsor (RFC 5731 section 3.2.5): contacts, statuses, name servers, registrant, authInfo. */
public record DomainUpdate(
        String name,
        Parts add,
        Parts remove,
        @Nullable String registrant,
        @Nullable Secret authInfo) implements EppCommand {

    /** What is added or removed in one go. */
    public record Parts(List<String> hosts, List<ContactRole> contacts, List<String> statuses) {
        public static final Parts NONE = new Parts(List.of(), List.of(), List.of());

        public Parts {
            hosts = List.copyOf(hosts);
            contacts = List.copyOf(contacts);
            statuses = List.copyOf(statuses);
        }

        public static Parts contacts(List<ContactRole> contacts) {
            return new Parts(List.of(), contacts, List.of());
        }

        boolean isEmpty() {
            return hosts.isEmpty() && contacts.isEmpty() && statuses.isEmpty();
        }
    }

    @Override
    public String verb() {
        return "update";
    }

    @Override
    public String subject() {
        return name;
    }
}
