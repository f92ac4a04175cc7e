package org.backorder.web.api.account;

import org.backorder.payment.TopUpView;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;
import org.jspecify.annotations.Nullable;

/** A top-up as commands answer it. */
final class TopUpProperties {
    private TopUpProperties() {}

    static CommandResponse of(TopUpView topUp) {
        return CommandResponse.ok()
                .add("TOPUP", topUp.id())
                .add("STATUS", topUp.state().name())
                .add("AMOUNT", topUp.amount().decimal())
                .add("CURRENCY", topUp.amount().currency().getCurrencyCode())
                .add("REASON", known(topUp.reason()))
                .add("PAYPALORDER", known(topUp.payPalOrder()))
                .add("PAYPALURL", known(topUp.approveUrl()))
                .add("CREATEDDATE", WireDates.format(topUp.createdAt()))
                .add("ENDEDDATE", WireDates.format(topUp.endedAt()));
    }

    private static String known(@Nullable String value) {
        return value == null ? "" : value;
    }
}
