package org.backorder.epp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A registrar account of ours at a registry, with the address of both: one row of the accreditation table and its registry.
 *
 * @param passwordVariable environment variable that holds the password; secrets are never rows
 * @param sessions open sessions at most
 * @param trusteeContact handle of the contact that holds caught names (R27)
 */
public record Accreditation(
        String registryId,
        String registrar,
        String passwordVariable,
        int sessions,
        String trusteeContact,
        String host,
        int port,
        @Nullable String trustStore,
        @Nullable String clientKey,
        Duration idle) {}
