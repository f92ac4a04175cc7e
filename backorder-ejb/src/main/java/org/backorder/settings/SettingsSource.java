package org.backorder.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;

/** Reads the settings when the server starts, so that nonsense stops the start and not the first request. */
@ApplicationScoped
class SettingsSource {
    private final Settings settings = Settings.read(System::getenv);
    private final PublicAddress address = PublicAddress.read(System::getenv);

    void start(@Observes Startup event) {
        settings();
    }

    @Produces
    @Dependent
    public Settings settings() {
        return settings;
    }

    @Produces
    @Dependent
    public PublicAddress address() {
        return address;
    }
}
