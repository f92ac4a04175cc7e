package org.backorder.sandbox.epp.command;

import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.store.Transfer;
import org.backorder.sandbox.epp.wire.XmlOut;

/** The middle of a trnData element, the same for domains and contacts. */
final class TransferData {
    private TransferData() {}

    static void write(XmlOut out, String prefix, Transfer transfer) {
        out.leaf(prefix + "trStatus", transfer.status())
                .leaf(prefix + "reID", transfer.to())
                .leaf(prefix + "reDate", XmlOut.dateTime(Lapse.instant(transfer.requestedAt())))
                .leaf(prefix + "acID", transfer.from())
                .leaf(prefix + "acDate", XmlOut.dateTime(Lapse.instant(transfer.actBy())));
    }
}
