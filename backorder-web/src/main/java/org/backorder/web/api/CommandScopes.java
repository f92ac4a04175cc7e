package org.backorder.web.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backorder.apikey.ApiScope;
import org.backorder.apikey.LoginRequired;
import org.backorder.apikey.ScopeMissing;

/** Which scope an API key needs for which command: the one place that says so. A command that is missing here takes no key. */
public final class CommandScopes {
    private static final Map<ApiScope, List<String>> COMMANDS = new EnumMap<>(Map.of(
            ApiScope.READ,
            List.of(
                    "CheckAuthentication",
                    "CheckDomain",
                    "CheckDomains",
                    "ConvertIDN",
                    "GetCurrencies",
                    "GetCurrentExchangeRates",
                    "GetEnvironment",
                    "QueryAuctionBidList",
                    "QueryBulkPlacementList",
                    "QueryCatchAttemptList",
                    "QueryContactList",
                    "QueryDomainApplicationList",
                    "QueryDomainList",
                    "QueryDomainPendingDeleteList",
                    "QueryEnvironmentList",
                    "QueryEventList",
                    "QueryExchangeRates",
                    "QueryOrderList",
                    "StatusAuction",
                    "StatusBulkPlacement",
                    "StatusContact",
                    "StatusDomain",
                    "StatusDomainApplication",
                    "StatusEvent"),
            ApiScope.ORDER,
            List.of(
                    "AddAuctionBid",
                    "AddContact",
                    "AddDomainApplication",
                    "AssignObject",
                    "CloneContact",
                    "DeleteContact",
                    "DeleteDomainApplication",
                    "DeleteEvent",
                    "ModifyContact",
                    "ModifyDomainApplication",
                    "UndoBulkPlacement"),
            ApiScope.ACCOUNT,
            List.of(
                    "GetReportURL",
                    "QueryAccountBalanceList",
                    "QueryAccountingList",
                    "QueryDepositList",
                    "QueryFundingForecast",
                    "QueryObjectList",
                    "QueryObjectLogList",
                    "QueryUserClassList",
                    "QueryUserList",
                    "StatusAccount",
                    "StatusObjectLog",
                    "StatusTopUp",
                    "StatusUser",
                    "StatusUserClass"),
            ApiScope.MANAGE,
            List.of(
                    "AddApiKey",
                    "AddPayment",
                    "AddUser",
                    "DeleteApiKey",
                    "ImportBankStatement",
                    "ImportDropList",
                    "ImportExchangeRates",
                    "ModifyUser",
                    "ModifyUserClass",
                    "QueryApiKeyList",
                    "QueryRoleUserList",
                    "SetEnvironment",
                    "StartTopUp",
                    "StatusRoleUser")));

    /** A key that could start a session, or let somebody in who can, would turn into one that may do everything. */
    private static final List<String> LOGIN_ONLY =
            List.of("CreateRoleUser", "DeleteRoleUser", "EndSession", "ModifyRoleUser", "StartSession");

    private static final List<String> READING = List.of("Check", "Convert", "Get", "Query", "Status");

    private static final Map<String, ApiScope> BY_COMMAND = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        COMMANDS.forEach((scope, commands) -> commands.forEach(command -> {
            if (BY_COMMAND.put(command, scope) != null) {
                throw new IllegalStateException(command + " has two scopes");
            }
        }));
    }

    private CommandScopes() {}

    /** The scope a command needs; empty for commands that take a login only. */
    public static Optional<ApiScope> of(String command) {
        return Optional.ofNullable(BY_COMMAND.get(command));
    }

    /** True for commands that change nothing: the protocol's verbs say so. */
    public static boolean onlyReads(String command) {
        return READING.stream().anyMatch(verb -> command.regionMatches(true, 0, verb, 0, verb.length()));
    }

    /** Refuses with 531 when the caller's key does not reach; a login reaches everything. */
    static void demand(String command, SignedIn signedIn) {
        if (signedIn.byKey()) {
            demand(of(command).orElseThrow(() -> new LoginRequired(command)), signedIn);
        }
    }

    /** The same for what is no command. */
    static void demand(ApiScope needed, SignedIn signedIn) {
        if (!signedIn.grant().scopes().contains(needed)) {
            throw new ScopeMissing(needed);
        }
    }

    /** Every command that is listed, those without a scope included. */
    static Set<String> listed() {
        Set<String> listed = new TreeSet<>(BY_COMMAND.keySet());
        listed.addAll(LOGIN_ONLY);
        return listed;
    }
}
