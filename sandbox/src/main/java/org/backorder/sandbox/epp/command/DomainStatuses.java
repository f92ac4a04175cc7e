package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.List;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.Transfer;

/** The statuses a registration shows (RFC 5731 section 2.3). */
public final class DomainStatuses {
    private DomainStatuses() {}

    public static List<String> of(Domain domain, DomainDetails details) {
        List<String> shown = new ArrayList<>(details.statuses());
        if (domain.deleting()) {
            shown.add("pendingDelete");
        }
        Transfer transfer = details.transfer();
        if (transfer != null && transfer.pending()) {
            shown.add("pendingTransfer");
        }
        if (details.pending() != null) {
            shown.add("pendingCreate");
        }
        if (details.hosts().isEmpty() && !domain.deleting()) {
            shown.add("inactive");
        }
        if (shown.isEmpty()) {
            shown.add("ok");
        }
        return shown;
    }
}
