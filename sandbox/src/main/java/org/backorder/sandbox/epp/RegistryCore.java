package org.backorder.sandbox.epp;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.backorder.sandbox.epp.command.Commands;
import org.backorder.sandbox.epp.command.DueWork;
import org.backorder.sandbox.epp.command.NameRules;
import org.backorder.sandbox.epp.command.Registry;
import org.backorder.sandbox.epp.command.Seeds;
import org.backorder.sandbox.epp.fault.FaultBoard;
import org.backorder.sandbox.epp.limit.LimitBoard;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.store.RegistryStore;
import org.jspecify.annotations.Nullable;

/** The parts every session, rival and caller of the registry shares. */
final class RegistryCore {
    final RegistryOptions options;
    final RegistryStore store;
    final Registry registry;
    final Commands commands;
    final DueWork due;
    final ArrivalOrder arrivals;
    final CommandLog log = new CommandLog();
    final Counters counters = new Counters();
    final FaultBoard faults;
    final LimitBoard limits;
    final AtomicLong sessions = new AtomicLong();
    private final Map<String, RegistrarAccount> accounts = new ConcurrentHashMap<>();
    private final AtomicLong transactions = new AtomicLong();
    private final String startMark;

    RegistryCore(RegistryOptions options) throws IOException {
        this.options = options;
        store = new RegistryStore(options.dataDir());
        faults = new FaultBoard(options.seed());
        limits = new LimitBoard(options.limits(), options.limitsByTld(), this::notice);
        NameRules names = options.zones().isEmpty() ? NameRules.supported() : new NameRules(options.zones());
        registry = new Registry(store, options.policy(), names, new Release(store.objects(), faults, limits));
        commands = new Commands(registry);
        due = new DueWork(registry);
        arrivals = new ArrivalOrder(options.clock());
        options.registrars().forEach(a -> accounts.put(a.id(), a));
        startMark = Long.toString(now(), 36);
        Seeds.objects(store.objects(), now());
    }

    /** Scenario time in microseconds. */
    long now() {
        return Lapse.micros(options.clock().instant());
    }

    @Nullable
    RegistrarAccount account(String id) {
        return accounts.get(id);
    }

    /** A server transaction id, unique over restarts. */
    String svTRID() {
        return "SBX-" + startMark + "-" + transactions.incrementAndGet();
    }

    private void notice(String registrar, String text) {
        store.polls().add(registrar, now(), text, null);
    }
}
