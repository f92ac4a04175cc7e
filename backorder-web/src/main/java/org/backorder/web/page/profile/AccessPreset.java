package org.backorder.web.page.profile;

import java.util.List;

/** Lines of rights for the roles most accounts want. */
public enum AccessPreset {
    /** Looks everything up and changes nothing. */
    READ_ONLY("Check*():ALLOW", "Convert*():ALLOW", "Get*():ALLOW", "Query*():ALLOW", "Status*():ALLOW"),
    /** Places, changes and cancels orders and bids for them, with the contacts they name; sees no money of the account. */
    ORDERS(
            "*DomainApplication*():ALLOW",
            "*Auction*():ALLOW",
            "*BulkPlacement*():ALLOW",
            "*Contact*():ALLOW",
            "*Event*():ALLOW",
            "Check*():ALLOW",
            "ConvertIDN():ALLOW",
            "QueryCatchAttemptList():ALLOW",
            "QueryDomainList():ALLOW",
            "QueryDomainPendingDeleteList():ALLOW",
            "StatusDomain():ALLOW",
            "StatusUserClass():ALLOW"),
    /** Reads balance, bookings and holds, and nothing else. */
    ACCOUNTING(
            "StatusAccount():ALLOW",
            "QueryAccount*():ALLOW",
            "QueryDepositList():ALLOW",
            "QueryExchangeRates():ALLOW",
            "GetCurren*():ALLOW");

    private final String text;

    AccessPreset(String... lines) {
        this.text = String.join("\n", lines);
    }

    /** The lines, for the default policy DENY. */
    public List<String> lines() {
        return text.lines().toList();
    }
}
