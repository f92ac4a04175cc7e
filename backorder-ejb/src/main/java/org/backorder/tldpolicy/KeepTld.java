package org.backorder.tldpolicy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.refusal.Refusal;
import org.backorder.registry.DomainName;

/**
 * Adds a TLD to those sold, or changes how it is sold (R5). A change is in force everywhere within seconds; orders taken and dates imported
 * before keep what they have.
 */
@Stateless
public class KeepTld {
    private static final int LONGEST_LABEL = 63;
    private static final int COUNTRY_CODE = 2;

    @Inject
    TldPolicyStore policies;

    @Inject
    AuditTrail audit;

    /** Refuses all but operators (531), what cannot be (541), and a TLD that is there (540). */
    public void add(Caller caller, TldPolicy policy, Instant now) {
        check(caller, policy);
        boolean country = policy.label().length() == COUNTRY_CODE;
        if (!policies.add(policy, country ? "ccTLD" : "gTLD")) {
            throw new TldKnown(policy.label());
        }
        audit.record("AddTld", "tld", policy.label(), Map.of(), policy.values(), now);
    }

    /** Refuses all but operators (531), what cannot be (541), and a TLD that is not there (545). */
    public void change(Caller caller, TldPolicy policy, Instant now) {
        check(caller, policy);
        TldPolicy before = policies.lock(policy.label()).orElseThrow(() -> new NotFound("TLD", policy.label()));
        if (before.equals(policy)) {
            return;
        }
        policies.change(policy);
        audit.record("ModifyTld", "tld", policy.label(), before.values(), policy.values(), now);
    }

    private void check(Caller caller, TldPolicy policy) {
        if (!caller.customer().isOperator()) {
            throw new Forbidden("only operators change what is sold");
        }
        String label = policy.label();
        if (label.length() > LONGEST_LABEL || !isName("x." + label) || label.indexOf('.') >= 0) {
            throw new InvalidValue("TLD", "a label such as com, in ACE form");
        }
        for (String zone : policy.zones()) {
            boolean under = zone.indexOf('.') > 0
                    && zone.substring(zone.indexOf('.') + 1).equals(label);
            if (!under || !isName(zone)) {
                throw new InvalidValue("ZONE", "names such as co." + label + ", in ACE form");
            }
        }
        if (!policies.profiles().contains(policy.profile())) {
            throw new InvalidValue("PROFILE", String.join(", ", policies.profiles()));
        }
        if (policy.registryId() != null && !policies.registries().contains(policy.registryId())) {
            throw new InvalidValue("REGISTRY", String.join(", ", policies.registries()));
        }
    }

    private static boolean isName(String text) {
        try {
            return DomainName.parse(text).ace().equals(text);
        } catch (Refusal none) {
            return false;
        }
    }
}
