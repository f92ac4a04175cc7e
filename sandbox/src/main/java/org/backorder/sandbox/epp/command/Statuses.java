package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Adding and removing client statuses (RFC 5731 section 2.3 and its siblings). */
final class Statuses {
    static final Set<String> DOMAIN_ENUM = Set.of(
            "clientDeleteProhibited",
            "clientHold",
            "clientRenewProhibited",
            "clientTransferProhibited",
            "clientUpdateProhibited",
            "inactive",
            "ok",
            "pendingCreate",
            "pendingDelete",
            "pendingRenew",
            "pendingTransfer",
            "pendingUpdate",
            "serverDeleteProhibited",
            "serverHold",
            "serverRenewProhibited",
            "serverTransferProhibited",
            "serverUpdateProhibited");
    static final Set<String> CONTACT_ENUM = Set.of(
            "clientDeleteProhibited",
            "clientTransferProhibited",
            "clientUpdateProhibited",
            "linked",
            "ok",
            "pendingCreate",
            "pendingDelete",
            "pendingTransfer",
            "pendingUpdate",
            "serverDeleteProhibited",
            "serverTransferProhibited",
            "serverUpdateProhibited");
    static final Set<String> HOST_ENUM = Set.of(
            "clientDeleteProhibited",
            "clientUpdateProhibited",
            "linked",
            "ok",
            "pendingCreate",
            "pendingDelete",
            "pendingTransfer",
            "pendingUpdate",
            "serverDeleteProhibited",
            "serverUpdateProhibited");

    private Statuses() {}

    /** The statuses after an update; what is set already or not set, or not the client's, is refused. */
    static List<String> change(List<String> before, List<String> add, List<String> remove) throws Declined {
        List<String> after = new ArrayList<>(before);
        for (String status : remove) {
            requireClient(status);
            if (!after.remove(status)) {
                throw new Declined(2306, "status " + status + " is not set");
            }
        }
        for (String status : add) {
            requireClient(status);
            if (after.contains(status)) {
                throw new Declined(2306, "status " + status + " is set already");
            }
            after.add(status);
        }
        return List.copyOf(after);
    }

    private static void requireClient(String status) throws Declined {
        if (!status.startsWith("client")) {
            throw new Declined(2306, "status " + status + " is not the client's to change");
        }
    }

    static void refuse(List<String> statuses, String prohibiting) throws Declined {
        if (statuses.contains(prohibiting)) {
            throw new Declined(2304, "status " + prohibiting + " is set");
        }
    }
}
