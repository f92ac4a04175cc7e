package org.backorder.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.settings.SettingQuery;

/** Reads how the caller can pay in; the operator's bank account is in the settings {@code bank.holder}, {@code bank.iban}, {@code bank.bic}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PaymentWaysQuery {
    @Inject
    PayPalAccess access;

    @Inject
    SettingQuery settings;

    /** The ways of the caller's own account. */
    public PaymentWays ways(Caller caller, Instant now) {
        return new PaymentWays(
                access.isOffered(),
                WireReference.printed(caller.id()),
                settings.value("bank.holder", now).orElse(""),
                settings.value("bank.iban", now).orElse(""),
                settings.value("bank.bic", now).orElse(""));
    }
}
