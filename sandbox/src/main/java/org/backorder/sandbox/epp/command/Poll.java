package org.backorder.sandbox.epp.command;

import java.util.Set;
import org.backorder.sandbox.epp.store.PollMessage;
import org.backorder.sandbox.epp.store.PollQueues;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.jspecify.annotations.Nullable;

/** poll (RFC 5730 section 2.9.2.3): the oldest message, until it is acknowledged. */
final class Poll implements Handler {
    private final Registry registry;

    Poll(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Prepared read(Request request) throws MalformedFrame {
        XmlNode node = request.frame().element();
        Values.empty(node, "op", "msgID");
        String op = Values.choice(node, "op", Set.of("req", "ack"));
        String id = node.attribute("msgID");
        return () -> op.equals("req") ? first(request) : acknowledge(request, id);
    }

    private Answer first(Request request) {
        PollQueues queues = registry.store().polls();
        PollMessage message = queues.first(request.registrar());
        if (message == null) {
            return Answer.of(1300);
        }
        return Answer.of(1301).withData(message.data()).withQueue(message, queues.size(request.registrar()));
    }

    private Answer acknowledge(Request request, @Nullable String id) throws Declined {
        if (id == null) {
            throw new Declined(2003, "msgID is missing");
        }
        PollQueues queues = registry.store().polls();
        PollMessage gone = queues.acknowledge(request.registrar(), Values.collapse(id));
        if (gone == null) {
            throw new Declined(2303, "no message of that id");
        }
        PollMessage next = queues.first(request.registrar());
        // RFC 5730: the answer to ack names the message still at the head, or the one just taken from an empty queue
        return Answer.of(1000).withQueue(next == null ? gone : next, queues.size(request.registrar()));
    }
}
