package org.backorder.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All subscribers of the server, built at start; two with one name stop the start, because rows name their subscriber. */
@ApplicationScoped
class SubscriberCatalog {
    @Inject
    @Any
    Instance<Subscriber<?>> subscribers;

    private final Map<String, Subscriber<?>> byName = new HashMap<>();
    private final Map<Class<?>, List<String>> byEvent = new HashMap<>();

    void start(@Observes Startup event) {
        subscribersOf(Record.class); // any call makes the container build the bean
    }

    @PostConstruct
    void build() {
        for (Subscriber<?> subscriber : subscribers) {
            if (byName.putIfAbsent(subscriber.name(), subscriber) != null) {
                throw new IllegalStateException("two subscribers are named " + subscriber.name());
            }
            byEvent.computeIfAbsent(subscriber.event(), type -> new ArrayList<>())
                    .add(subscriber.name());
        }
        byEvent.replaceAll((type, names) -> names.stream().sorted().toList());
    }

    public List<String> subscribersOf(Class<?> event) {
        return byEvent.getOrDefault(event, List.of());
    }

    public Optional<Subscriber<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
