package org.backorder.pricing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotFound;

/** Fetches and stores the reference rates, outside of any transaction while the source answers (R20). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportExchangeRates {
    @Inject
    RateStore rates;

    @Inject
    EcbClient client;

    @Inject
    StoreRates storeRates;

    /** Fetches now, whatever the schedule says; operators only. */
    public RateReport fetch(Caller caller, Instant now) {
        if (!caller.customer().isOperator()) {
            throw new Forbidden("ImportExchangeRates is for operators");
        }
        RateSource source = rates.sources().stream()
                .filter(RateSource::enabled)
                .findFirst()
                .orElseThrow(() -> new NotFound("source of reference rates", "enabled"));
        return storeRates.store(client.fetch(source.address()), now);
    }
}
