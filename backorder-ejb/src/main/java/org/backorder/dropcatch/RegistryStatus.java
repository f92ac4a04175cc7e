package org.backorder.dropcatch;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Sessions of this node at one registry and accreditation. */
public record RegistryStatus(
        String registryId,
        String registrar,
        int sessionsOpen,
        int sessionsMax,
        String state,
        @Nullable Long clockOffsetMicros,
        @Nullable Long roundTripMicros)
        implements Serializable {}
