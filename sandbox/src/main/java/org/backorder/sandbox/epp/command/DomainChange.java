package org.backorder.sandbox.epp.command;

import java.util.concurrent.locks.Lock;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;

/** The frame of every command that changes a registered name: locks, existence, sponsorship. */
final class DomainChange {
    private final Registry registry;

    DomainChange(Registry registry) {
        this.registry = registry;
    }

    /** One change of a registration. */
    @FunctionalInterface
    interface Step {
        Answer apply(Domain domain, DomainDetails details) throws Declined;
    }

    /** Runs the step under the name's lock on the registration as of the request's instant. */
    Answer on(String raw, Request request, Step step) throws Declined {
        String name = registry.names().domain(raw);
        Lock links = registry.objects().links().readLock();
        links.lock();
        try {
            synchronized (registry.objects().lockOf(name)) {
                Domain domain = registry.release().current(name, request.at());
                if (domain == null) {
                    throw new Declined(2303, "the name is not registered");
                }
                return step.apply(domain, Seeds.details(registry.store(), domain));
            }
        } finally {
            links.unlock();
        }
    }

    /** The same for the sponsoring registrar only. */
    Answer bySponsor(String raw, Request request, Step step) throws Declined {
        return on(raw, request, (domain, details) -> {
            if (!domain.sponsor().equals(request.registrar())) {
                throw new Declined(2201, "another registrar sponsors the name");
            }
            return step.apply(domain, details);
        });
    }
}
