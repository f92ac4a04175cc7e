package org.backorder.dropcatch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backorder.epp.EppClient;
import org.backorder.epp.RegistryConnections;
import org.backorder.epp.command.DomainCheck;
import org.backorder.epp.response.ResponseData.CheckData;
import org.backorder.registry.DomainName;
import org.backorder.registry.TldCatalog;
import org.backorder.registry.TldRow;

/** Asks the registries whether names are free (domain:check), grouped by registry. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckNames {
    /** Names in one command; registries cut longer ones off, at different lengths. */
    private static final int AT_ONCE = 10;

    @Inject
    TldCatalog tlds;

    @Inject
    RegistryConnections connections;

    /** One answer per name, in order; unknown when the registry does not answer in time, or where we have no account. */
    public List<Availability> check(List<DomainName> names) {
        Map<String, TldRow> rows = new HashMap<>();
        tlds.all().forEach(row -> rows.put(row.label(), row));
        Map<String, List<DomainName>> byRegistry = new LinkedHashMap<>();
        for (DomainName name : names) {
            List<String> labels = name.labels();
            TldRow row = rows.get(labels.get(labels.size() - 1));
            if (row != null && row.registryId() != null) {
                byRegistry
                        .computeIfAbsent(row.registryId(), key -> new ArrayList<>())
                        .add(name);
            }
        }
        Map<DomainName, Availability> known = new HashMap<>();
        byRegistry.forEach((registry, theirs) -> ask(registry, theirs, known));
        return names.stream()
                .map(name -> known.getOrDefault(name, Availability.UNKNOWN))
                .toList();
    }

    private void ask(String registry, List<DomainName> names, Map<DomainName, Availability> known) {
        if (connections.pools(registry).isEmpty()) {
            return;
        }
        EppClient client = connections.client(registry);
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            List<DomainName> part = names.subList(from, Math.min(names.size(), from + AT_ONCE));
            DomainCheck check =
                    new DomainCheck(part.stream().map(DomainName::ace).toList(), null);
            client.send(check)
                    .answer()
                    .flatMap(response -> response.data(CheckData.class))
                    .ifPresent(data -> read(data, part, known));
        }
    }

    private static void read(CheckData data, List<DomainName> names, Map<DomainName, Availability> known) {
        for (DomainName name : names) {
            data.of(name.ace())
                    .ifPresent(
                            found -> known.put(name, found.available() ? Availability.AVAILABLE : Availability.TAKEN));
        }
    }
}
