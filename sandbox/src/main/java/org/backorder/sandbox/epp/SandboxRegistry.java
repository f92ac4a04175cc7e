package org.backorder.sandbox.epp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.backorder.sandbox.epp.command.Seeds;
import org.backorder.sandbox.epp.limit.LimitProfile;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.store.ObjectStore;
import org.backorder.sandbox.epp.wire.TlsIdentity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry of all TLDs on loopback: an EPP server over TLS, and the levers a scenario pulls. */
public final class SandboxRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxRegistry.class);
    /** How long a purged name stays on the published list. */
    private static final Duration LISTED_AFTER_PURGE = Duration.ofHours(10);

    private final RegistryCore core;
    private final TlsIdentity identity;
    private final Listener listener;
    private final @Nullable Listener dropListener;
    private final List<Rival> rivals = new CopyOnWriteArrayList<>();

    private SandboxRegistry(
            RegistryCore core, TlsIdentity identity, Listener listener, @Nullable Listener dropListener) {
        this.core = core;
        this.identity = identity;
        this.listener = listener;
        this.dropListener = dropListener;
    }

    /** Starts listening; loads names from the data directory when there are any. */
    public static SandboxRegistry start(RegistryOptions options) throws IOException {
        Path directory = options.dataDir();
        TlsIdentity identity = TlsIdentity.in(
                directory == null ? Files.createTempDirectory("epp-tls") : directory,
                InstantSource.system().instant());
        RegistryCore core = new RegistryCore(options);
        Listener listener = new Listener(core, identity, options.port(), false);
        Listener drop = options.dropPort() < 0 ? null : new Listener(core, identity, options.dropPort(), true);
        listener.start();
        if (drop != null) {
            drop.start();
        }
        LOG.info(
                "registry on port {}, {} names, seed {}",
                listener.port(),
                core.store.objects().size(),
                options.seed());
        return new SandboxRegistry(core, identity, listener, drop);
    }

    /** The port it listens on. */
    public int port() {
        return listener.port();
    }

    /** The port for freshly deleted names. */
    public int dropPort() {
        if (dropListener == null) {
            throw new IllegalStateException("started without a drop endpoint");
        }
        return dropListener.port();
    }

    /** PEM of the authority to trust. */
    public Path caCertificate() {
        return identity.caCertificate();
    }

    /** A registered name in pendingDelete, purged exactly at that instant; a known name moves its date. */
    public NameView putName(String name, Instant dropAt, boolean listed) {
        String lower = name.toLowerCase(Locale.ROOT);
        long at = Lapse.micros(dropAt);
        synchronized (objects().lockOf(lower)) {
            long now = core.now();
            Domain current = core.registry.release().current(lower, now);
            Domain dropping = current == null ? Seeds.seed(lower, at, listed) : current.dropping(at, listed);
            objects().put(dropping);
            return NameViews.of(core, dropping, now);
        }
    }

    /** Many names at once; names already registered move their dates. */
    public void putNames(Collection<DropSeed> seeds) {
        List<Domain> fresh = new ArrayList<>(seeds.size());
        for (DropSeed seed : seeds) {
            String lower = seed.name().toLowerCase(Locale.ROOT);
            if (objects().stored(lower) == null) {
                fresh.add(Seeds.seed(lower, Lapse.micros(seed.dropAt()), seed.listed()));
            } else {
                putName(lower, seed.dropAt(), seed.listed());
            }
        }
        objects().putAll(fresh);
    }

    /** The old owner restores the name: ok, no longer pendingDelete. */
    public NameView restore(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        synchronized (objects().lockOf(lower)) {
            long now = core.now();
            Domain current = core.registry.release().current(lower, now);
            if (current == null) {
                throw new IllegalArgumentException(lower + " is not registered");
            }
            DomainDetails details = current.details();
            Domain restored = current.restored();
            // a restored name needs time before it expires, or it would be renewed and look as if nothing had happened
            while (restored.expiresAt() <= now) {
                restored = restored.withExpiry(Lapse.plusYears(restored.expiresAt(), 1));
            }
            restored = details == null
                    ? restored
                    : restored.withDetails(details.redeemable(0).takenBy(null));
            objects().put(restored);
            return NameViews.of(core, restored, now);
        }
    }

    /** That registrar registers the name at its purge, at once when it is free already. */
    public void take(String name, String registrar) {
        String lower = name.toLowerCase(Locale.ROOT);
        synchronized (objects().lockOf(lower)) {
            long now = core.now();
            Domain stored = objects().stored(lower);
            Domain current = core.registry.release().current(lower, now);
            if (current == null) {
                Domain before = stored == null ? Seeds.seed(lower, now, false) : stored;
                objects().put(Lapse.taken(before, registrar, now));
            } else if (current.deleting()) {
                DomainDetails details = Seeds.details(core.store, current);
                objects().put(current.withDetails(details.takenBy(registrar)));
            } else {
                throw new IllegalStateException(lower + " is registered and not about to be purged");
            }
        }
    }

    /** The name as the registry sees it now, empty when free. */
    public Optional<NameView> name(String name) {
        long now = core.now();
        core.due.settle(now);
        Domain domain = core.registry.release().current(name.toLowerCase(Locale.ROOT), now);
        return domain == null ? Optional.empty() : Optional.of(NameViews.of(core, domain, now));
    }

    /** Every command received for the name, in order of receipt. */
    public List<LogEntry> log(String name) {
        return core.log.of(name.toLowerCase(Locale.ROOT));
    }

    /** Names to publish: listed, still pendingDelete or purged within the last ten hours; by instant, then name. */
    public List<DropSeed> listed(Instant now) {
        long present = Lapse.micros(now);
        long oldest = present - LISTED_AFTER_PURGE.toNanos() / 1000;
        List<DropSeed> names = new ArrayList<>();
        for (Domain domain : objects().all()) {
            boolean purged = !domain.deleting() || domain.dropAt() <= present;
            if (domain.listed() && domain.dropAt() != 0 && (!purged || domain.dropAt() >= oldest)) {
                names.add(new DropSeed(domain.name(), Lapse.instant(domain.dropAt()), true));
            }
        }
        names.sort(Comparator.comparing(DropSeed::dropAt).thenComparing(DropSeed::name));
        // purged long ago and never registered again: nobody asks for them any more
        objects().forgetPurgedBefore(present - 10 * LISTED_AFTER_PURGE.toNanos() / 1000);
        return names;
    }

    public void addFault(Fault fault) {
        core.faults.add(fault);
    }

    public void clearFaults() {
        core.faults.clear();
    }

    public List<Fault> faults() {
        return core.faults.all();
    }

    /** Puts the limits of the whole server in force; open sessions feel them at their next command. */
    public void limits(LimitProfile profile) {
        core.limits.general(profile);
    }

    /** Puts the limits of one TLD in force. */
    public void limits(String tld, LimitProfile profile) {
        core.limits.tld(tld, profile);
    }

    /** A rival that storms creates until {@link #stopRivals}. */
    public void startRival(RivalOptions options) {
        Rival rival = new Rival(core, options);
        rivals.add(rival);
        Thread thread = new Thread(rival, "epp-rival-" + options.registrar());
        thread.setDaemon(true);
        thread.start();
    }

    public void stopRivals() {
        rivals.forEach(Rival::stop);
        rivals.clear();
    }

    public RegistryStatistics statistics() {
        return core.counters.statistics(core.limits.violations(), objects().size());
    }

    private ObjectStore objects() {
        return core.store.objects();
    }

    @Override
    public void close() {
        stopRivals();
        try {
            listener.close();
            if (dropListener != null) {
                dropListener.close();
            }
            core.store.close();
            if (core.options.dataDir() == null) {
                identity.forget();
            }
        } catch (IOException e) {
            LOG.warn("the registry did not close cleanly", e);
        }
    }
}
