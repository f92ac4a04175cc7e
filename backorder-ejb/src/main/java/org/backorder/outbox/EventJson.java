package org.backorder.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Event records as JSON texts and back. */
@ApplicationScoped
class EventJson {
    private final Jsonb json = JsonbBuilder.create();

    public String text(Record event) {
        return json.toJson(event);
    }

    public <E extends Record> E event(String text, Class<E> type) {
        return json.fromJson(text, type);
    }
}
