package org.backorder.registry;

/** The eight ways registries release names (registries.md 2.2). */
public enum ReleaseMode {
    ORDERED_WINDOW,
    EXACT_INSTANT,
    FIXED_SLOT,
    PERIODIC_BATCH,
    PACED_SESSION,
    RANDOM_IN_WINDOW,
    POOLED_BATCH,
    REGISTRY_ALLOCATED
}
