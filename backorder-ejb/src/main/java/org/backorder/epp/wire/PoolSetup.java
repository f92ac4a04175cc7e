package org.backorder.epp.wire;

import org.backorder.epp.EppEndpoint;

/**
 * One accreditation at one registry.
 *
 * @param sessions the registry's limit for this accreditation, never exceeded
 */
public record PoolSetup(String registryId, EppEndpoint endpoint, SessionPlan plan, int sessions) {

    public String registrar() {
        return plan.credentials().clId();
    }
}
