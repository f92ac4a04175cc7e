package org.backorder.sandbox.epp.command;

import java.util.concurrent.locks.Lock;
import org.backorder.sandbox.epp.store.Contact;
import org.backorder.sandbox.epp.store.Transfer;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.jspecify.annotations.Nullable;

/** contact:transfer in its five operations (RFC 5733 sections 3.1.3 and 3.2.4). */
final class ContactTransfer implements Handler {
    private final Registry registry;

    ContactTransfer(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Prepared read(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String id = Parts.id(cursor.need("id"));
        XmlNode auth = cursor.maybe("authInfo");
        String authInfo = auth == null ? null : Parts.authInfo(auth);
        cursor.end();
        String op = request.frame().element().attribute("op");
        return () -> run(request, id, op == null ? "" : op.strip(), auth != null, authInfo);
    }

    private Answer run(Request request, String id, String op, boolean authorised, @Nullable String authInfo)
            throws Declined {
        Lock lock = registry.objects().links().writeLock();
        lock.lock();
        try {
            Contact contact = registry.objects().contact(id);
            if (contact == null) {
                throw new Declined(2303, "contact " + id + " does not exist");
            }
            if (authorised && !contact.authInfo().equals(authInfo)) {
                throw new Declined(2202, "the authInfo is wrong");
            }
            if (op.equals("request")) {
                return request(request, contact, authorised);
            }
            return known(request, contact, op);
        } finally {
            lock.unlock();
        }
    }

    private Answer request(Request request, Contact contact, boolean authorised) throws Declined {
        if (contact.sponsor().equals(request.registrar())) {
            throw new Declined(2106, "the contact is sponsored by you already");
        }
        if (!authorised || contact.authInfo().isEmpty()) {
            throw new Declined(2201, "a transfer needs the authInfo");
        }
        Transfer before = contact.transfer();
        if (before != null && before.pending()) {
            throw new Declined(2300, "a transfer is pending");
        }
        Statuses.refuse(contact.statuses(), "clientTransferProhibited");
        long now = request.at();
        long wait = registry.policy().transferWait().toNanos() / 1000;
        Transfer wanted = new Transfer("pending", contact.sponsor(), request.registrar(), now, now + wait, 0);
        if (registry.policy().autoApproveTransfers()) {
            return move(contact, wanted.decided("serverApproved", now));
        }
        registry.objects().put(contact.withTransfer(wanted));
        registry.store().polls().add(wanted.from(), now, "Transfer requested.", data(contact, wanted));
        return Answer.of(1001).withData(data(contact, wanted));
    }

    private Answer known(Request request, Contact contact, String op) throws Declined {
        Transfer transfer = contact.transfer();
        boolean query = op.equals("query");
        if (transfer == null || (!query && !transfer.pending())) {
            throw new Declined(2301, "no transfer is pending");
        }
        boolean from = request.registrar().equals(transfer.from());
        boolean to = request.registrar().equals(transfer.to());
        if (query && (from || to)) {
            return Answer.of(1000).withData(data(contact, transfer));
        }
        if (query || (op.equals("cancel") && !to) || (!op.equals("cancel") && !from)) {
            throw new Declined(2201, "the decision is another registrar's");
        }
        if (op.equals("approve")) {
            return move(contact, transfer.decided("clientApproved", request.at()));
        }
        Transfer done = transfer.decided(op.equals("cancel") ? "clientCancelled" : "clientRejected", request.at());
        registry.objects().put(contact.withTransfer(done));
        String other = to ? transfer.from() : transfer.to();
        registry.store().polls().add(other, request.at(), "Transfer ended.", data(contact, done));
        return Answer.of(1000).withData(data(contact, done));
    }

    private Answer move(Contact contact, Transfer done) {
        registry.objects().put(contact.withSponsor(done.to(), done.actBy(), done));
        registry.store().polls().add(done.from(), done.actBy(), "Transfer approved.", data(contact, done));
        return Answer.of(1000).withData(data(contact, done));
    }

    private static String data(Contact contact, Transfer transfer) {
        XmlOut out = new XmlOut()
                .open("contact:trnData", "xmlns:contact", Namespaces.CONTACT)
                .leaf("contact:id", contact.id());
        TransferData.write(out, "contact:", transfer);
        return out.close().toString();
    }
}
