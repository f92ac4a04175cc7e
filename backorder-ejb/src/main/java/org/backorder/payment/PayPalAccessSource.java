package org.backorder.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;

/** Reads how PayPal is reached when the server starts, so that nonsense stops the start and not the first payment. */
@ApplicationScoped
class PayPalAccessSource {
    private final PayPalAccess access = PayPalAccess.read(System::getenv);

    void start(@Observes Startup event) {
        access();
    }

    @Produces
    @Dependent
    public PayPalAccess access() {
        return access;
    }
}
