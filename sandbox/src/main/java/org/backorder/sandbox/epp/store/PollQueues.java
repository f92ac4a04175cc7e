package org.backorder.sandbox.epp.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One message queue per registrar, first in first out; a message stays until it is acknowledged. */
public final class PollQueues {
    private final Map<String, Queue<PollMessage>> queues = new HashMap<>();
    private final Journal journal;
    private long lastId;

    public PollQueues(Journal journal) {
        this.journal = journal;
    }

    public synchronized void add(String registrar, long at, String text, @Nullable String data) {
        PollMessage message = new PollMessage(++lastId, registrar, at, text, data);
        journal.append(List.of(Journal.line('M', message)));
        queue(registrar).add(message);
    }

    public synchronized @Nullable PollMessage first(String registrar) {
        return queue(registrar).peek();
    }

    public synchronized int size(String registrar) {
        return queue(registrar).size();
    }

    /** Takes the message off the registrar's queue; null when it is not there. */
    public synchronized @Nullable PollMessage acknowledge(String registrar, String id) {
        for (PollMessage message : queue(registrar)) {
            if (Long.toString(message.id()).equals(id)) {
                queue(registrar).remove(message);
                journal.append(List.of("A" + message.registrar() + " " + id));
                return message;
            }
        }
        return null;
    }

    private Queue<PollMessage> queue(String registrar) {
        return queues.computeIfAbsent(registrar, r -> new ArrayDeque<>());
    }

    synchronized boolean replay(char kind, String rest) {
        if (kind == 'M') {
            PollMessage message = Journal.value(rest, PollMessage.class);
            queue(message.registrar()).add(message);
            lastId = Math.max(lastId, message.id());
            return true;
        }
        if (kind == 'N') {
            lastId = Math.max(lastId, Long.parseLong(rest));
            return true;
        }
        if (kind == 'A') {
            String registrar = rest.substring(0, rest.lastIndexOf(' '));
            String id = rest.substring(rest.lastIndexOf(' ') + 1);
            queue(registrar).removeIf(m -> Long.toString(m.id()).equals(id));
            return true;
        }
        return false;
    }

    synchronized void write(Consumer<String> line) {
        // ids are never used twice, not even after the queue ran empty
        line.accept("N" + lastId);
        queues.values().forEach(q -> q.forEach(m -> line.accept(Journal.line('M', m))));
    }
}
