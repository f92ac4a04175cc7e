package org.backorder.sandbox.epp;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fault switched on at the registry.
 *
 * @param registrar whom it hits, null for everybody
 * @param verb which command, null for every one
 * @param namePattern which names ({@code *} stands for any characters), null for all
 * @param perMille how often: 1000 is always
 * @param remaining how many times more, null for no end
 */
public record Fault(
        FaultKind kind,
        @Nullable String registrar,
        @Nullable String verb,
        @Nullable String namePattern,
        int perMille,
        Map<String, String> parameters,
        @Nullable Integer remaining) {
    public Fault {
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        if (perMille < 0 || perMille > 1000) {
            throw new IllegalArgumentException("perMille is 0 to 1000, not " + perMille);
        }
    }

    /** The fault for everybody, always, for ever. */
    public static Fault of(FaultKind kind, Map<String, String> parameters) {
        return new Fault(kind, null, null, null, 1000, parameters, null);
    }

    public Fault registrar(String id) {
        return new Fault(kind, id, verb, namePattern, perMille, parameters, remaining);
    }

    public Fault verb(String wanted) {
        return new Fault(kind, registrar, wanted, namePattern, perMille, parameters, remaining);
    }

    public Fault names(String pattern) {
        return new Fault(kind, registrar, verb, pattern, perMille, parameters, remaining);
    }

    public Fault times(int count) {
        return new Fault(kind, registrar, verb, namePattern, perMille, parameters, count);
    }

    public Fault perMille(int chance) {
        return new Fault(kind, registrar, verb, namePattern, chance, parameters, remaining);
    }

    /** A whole number among the parameters. */
    public long number(String key, long otherwise) {
        String value = parameters.get(key);
        return value == null ? otherwise : Long.parseLong(value);
    }

    /** A text among the parameters. */
    public String text(String key, String otherwise) {
        return parameters.getOrDefault(key, otherwise);
    }
}
