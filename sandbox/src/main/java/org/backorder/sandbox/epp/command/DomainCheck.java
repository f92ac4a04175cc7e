package org.backorder.sandbox.epp.command;

import java.util.List;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.jspecify.annotations.Nullable;

/** domain:check (RFC 5731 section 3.1.1), with fees when asked for. */
final class DomainCheck implements Handler {
    private final Registry registry;

    DomainCheck(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Prepared read(Request request) throws MalformedFrame {
        List<String> names = Parts.labels(request.object(), "name");
        XmlNode fee = request.extension(Namespaces.FEE, "check");
        List<FeeExtension.Asked> asked = fee == null ? List.of() : FeeExtension.readCheck(fee);
        return () -> answer(request, names, asked);
    }

    private Answer answer(Request request, List<String> names, List<FeeExtension.Asked> asked) {
        XmlOut out = new XmlOut().open("domain:chkData", "xmlns:domain", Namespaces.DOMAIN);
        for (String raw : names) {
            String reason = unavailable(raw, request.at());
            out.open("domain:cd").leaf("domain:name", raw, "avail", reason == null ? "1" : "0");
            out.leafIf("domain:reason", reason);
            out.close();
        }
        Answer answer = Answer.data(out.close());
        return asked.isEmpty()
                ? answer
                : answer.withExtension(FeeExtension.writeCheck(registry.policy(), names, asked));
    }

    /** Why a name cannot be registered, null when it can. */
    private @Nullable String unavailable(String raw, long now) {
        try {
            String name = registry.names().domain(raw);
            Domain current = registry.release().current(name, now);
            String reason = registry.release().checkReason(name, current, now);
            return reason != null ? reason : current != null ? "In use" : null;
        } catch (Declined e) {
            return e.code() == 2005 ? "Invalid name" : "Not registered here";
        }
    }
}
