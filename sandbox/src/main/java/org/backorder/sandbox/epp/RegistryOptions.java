package org.backorder.sandbox.epp;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backorder.sandbox.epp.command.RegistryPolicy;
import org.backorder.sandbox.epp.limit.LimitProfile;
import org.jspecify.annotations.Nullable;

/**
 * How a registry is started.
 *
 * @param port 0 takes a free one
 * @param dropPort a second listener for freshly deleted names; 0 takes a free one, -1 has none
 * @param dataDir null keeps everything in memory
 * @param clock scenario time; may jump forward at any moment
 * @param limits limits of the whole server
 * @param limitsByTld limits of single TLDs where they differ
 * @param zones names are registered directly under these; empty takes the supported TLDs
 * @param loginSecurity offers RFC 8807, which some clients do not know
 * @param seed of everything random, printed in the log
 */
public record RegistryOptions(
        String bindAddress,
        int port,
        int dropPort,
        @Nullable Path dataDir,
        InstantSource clock,
        List<RegistrarAccount> registrars,
        LimitProfile limits,
        Map<String, LimitProfile> limitsByTld,
        Set<String> zones,
        RegistryPolicy policy,
        boolean loginSecurity,
        long seed) {
    /** Password of every account of the sandbox; it protects nothing. */
    public static final String PASSWORD = "Catch-2026-epp";

    /** The usual registry on loopback and a free port: three registrars, the sandbox's limits. */
    public static RegistryOptions usual(@Nullable Path dataDir, InstantSource clock) {
        List<RegistrarAccount> registrars = List.of(
                new RegistrarAccount("backorder", PASSWORD, 64),
                new RegistrarAccount("rival", PASSWORD, 64),
                new RegistrarAccount("rival2", PASSWORD, 64));
        return new RegistryOptions(
                "127.0.0.1",
                0,
                -1,
                dataDir,
                clock,
                registrars,
                LimitProfile.sandbox(),
                Map.of(),
                Set.of(),
                RegistryPolicy.usual(),
                false,
                20_260_501L);
    }

    public RegistryOptions withPort(int wanted) {
        return new RegistryOptions(
                bindAddress,
                wanted,
                dropPort,
                dataDir,
                clock,
                registrars,
                limits,
                limitsByTld,
                zones,
                policy,
                loginSecurity,
                seed);
    }

    public RegistryOptions withDropPort(int wanted) {
        return new RegistryOptions(
                bindAddress,
                port,
                wanted,
                dataDir,
                clock,
                registrars,
                limits,
                limitsByTld,
                zones,
                policy,
                loginSecurity,
                seed);
    }

    public RegistryOptions withPolicy(RegistryPolicy wanted) {
        return new RegistryOptions(
                bindAddress,
                port,
                dropPort,
                dataDir,
                clock,
                registrars,
                limits,
                limitsByTld,
                zones,
                wanted,
                loginSecurity,
                seed);
    }

    public RegistryOptions withLoginSecurity(boolean offered) {
        return new RegistryOptions(
                bindAddress,
                port,
                dropPort,
                dataDir,
                clock,
                registrars,
                limits,
                limitsByTld,
                zones,
                policy,
                offered,
                seed);
    }
}
