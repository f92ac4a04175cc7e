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
                    "QueryCatchAttemptList",
                    "QueryContactList",
                    "QueryDomainApplicationList",
                    "QueryDomainPendingDeleteList",
                    "QueryEventList",
                    "QueryExchangeRates",
                    "StatusContact",
                    "StatusDomain",
                    "StatusDomainApplication",
                    "StatusEvent"),
            ApiScope.ORDER,
            List.of(
                    "AddContact",
                    "AddDomainApplication",
                    "CloneContact",
                    "DeleteContact",
                    "DeleteDomainApplication",
                    "DeleteEvent",
                    "ModifyContact",
                    "ModifyDomainApplication"),
            ApiScope.ACCOUNT,
            List.of(
                    "QueryAccountBalanceList",
                    "QueryAccountingList",
                    "QueryDepositList",
                    "QueryUserClassList",
                    "QueryUserList",
                    "StatusAccount",
                    "StatusUser",
                    "StatusUserClass"),
            ApiScope.MANAGE,
            List.of(
                    "AddApiKey",
                    "AddPayment",
                    "AddUser",
                    "DeleteApiKey",
                    "ImportDropList",
                    "ImportExchangeRates",
                    "ModifyUser",
                    "ModifyUserClass",
                    "QueryApiKeyList")));

    /** A key that could start a session would turn into one that may do everything. */
    private static final List<String> LOGIN_ONLY = List.of("StartSession", "EndSession");

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

    /** Refuses with 531 when the caller's key does not reach; a login reaches everything. */
    static void demand(String command, SignedIn signedIn) {
        if (!signedIn.byKey()) {
            return;
        }
        ApiScope needed = of(command).orElseThrow(() -> new LoginRequired(command));
        if (!signedIn.granted().contains(needed)) {
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
