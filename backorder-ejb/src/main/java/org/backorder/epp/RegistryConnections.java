package org.backorder.epp;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backorder.epp.wire.EppSessionPool;
import org.backorder.epp.wire.PoolSetup;
import org.backorder.epp.wire.SessionPlan;
import org.backorder.time.Elapsed;

/**
 * This node's connections to the registries, one pool per accreditation, opened at the first use and kept. A pool whose rows have changed is replaced at
 * the next use.
 */
@ApplicationScoped
public class RegistryConnections {
    private static final String STORE_PASSWORD = "BACKORDER_EPP_STORE_PASSWORD";

    @Inject
    AccreditationQuery accreditations;

    @Inject
    InstantSource time;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    ManagedThreadFactory threads;

    private final Map<String, EppSessionPool> pools = new LinkedHashMap<>();

    /**
     * A client for commands without a precise instant, under the oldest accreditation.
     *
     * @throws IllegalStateException when there is none: nothing can be asked of a registry we have no account at
     */
    public EppClient client(String registryId) {
        List<EppSessionPool> found = pools(registryId);
        if (found.isEmpty()) {
            throw new IllegalStateException("no accreditation at registry " + registryId);
        }
        return found.get(0);
    }

    /** One pool per accreditation at the registry, the oldest first. */
    public List<EppSessionPool> pools(String registryId) {
        List<EppSessionPool> found = new ArrayList<>();
        for (Accreditation accreditation : accreditations.at(registryId)) {
            found.add(pool(accreditation));
        }
        return found;
    }

    /** Every pool this node has opened. */
    public synchronized List<EppSessionPool> open() {
        return List.copyOf(pools.values());
    }

    private synchronized EppSessionPool pool(Accreditation accreditation) {
        PoolSetup setup = setup(accreditation);
        String key = accreditation.registryId() + '/' + accreditation.registrar();
        EppSessionPool present = pools.get(key);
        if (present != null && (present.setup().equals(setup) || present.isInUseByARace())) {
            return present;
        }
        if (present != null) {
            present.close();
        }
        EppSessionPool fresh =
                new EppSessionPool(setup, new EppClock(Elapsed::nanoTime, time), threads, new SecureRandom());
        pools.put(key, fresh);
        return fresh;
    }

    private static PoolSetup setup(Accreditation accreditation) {
        EppEndpoint endpoint = new EppEndpoint(
                accreditation.host(),
                accreditation.port(),
                accreditation.trustStore() == null ? null : Path.of(accreditation.trustStore()),
                accreditation.clientKey() == null ? null : Path.of(accreditation.clientKey()),
                new Secret(environment(STORE_PASSWORD, "changeit")));
        EppCredentials credentials = new EppCredentials(
                accreditation.registrar(), new Secret(environment(accreditation.passwordVariable(), "")));
        SessionPlan plan =
                new SessionPlan(credentials, Deadlines.USUAL, accreditation.idle(), null, null, null, Set.of());
        return new PoolSetup(accreditation.registryId(), endpoint, plan, accreditation.sessions());
    }

    private static String environment(String variable, String otherwise) {
        String value = System.getenv(variable);
        return value == null ? otherwise : value;
    }

    @PreDestroy
    synchronized void closeAll() {
        pools.values().forEach(EppSessionPool::close);
        pools.clear();
    }
}
