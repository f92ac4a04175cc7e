package org.backorder.sandbox.epp;

import java.util.Map;

/**
 * Counters since the start.
 *
 * @param openSessions sessions logged in now, by registrar
 * @param loginsTotal successful logins, by registrar
 * @param violations by limit id, then registrar
 * @param commands by verb, then result code
 */
public record RegistryStatistics(
        Map<String, Integer> openSessions,
        Map<String, Long> loginsTotal,
        Map<String, Map<String, Long>> violations,
        Map<String, Map<Integer, Long>> commands,
        int names) {}
