package org.backorder.web.page.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backorder.roleuser.AccessList;
import org.backorder.roleuser.AccessPolicy;
import org.backorder.web.api.CommandScopes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each preset comes to, held against all commands there are. */
@Tag("R3")
class AccessPresetTest {
    private static final Set<String> OWN_SESSION = Set.of("CheckAuthentication", "EndSession", "StartSession");
    private static final Set<String> OWNERS = Set.of("QueryApiKeyList", "QueryRoleUserList", "StatusRoleUser");

    private static Set<String> commands() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("commands"))) {
            return pages.map(page -> page.getFileName().toString().replaceAll("\\.md$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> allowed(AccessPreset preset) throws IOException {
        AccessList access = AccessList.of(preset.lines(), AccessPolicy.DENY);
        return commands().stream()
                .filter(access::permitsEvery)
                .filter(command -> !OWN_SESSION.contains(command))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void readOnly_isEveryCommandThatReads_butTheOwners() throws IOException {
        assertThat(allowed(AccessPreset.READ_ONLY))
                .isEqualTo(commands().stream()
                        .filter(CommandScopes::onlyReads)
                        .filter(command -> !OWNERS.contains(command) && !OWN_SESSION.contains(command))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void orders_reachNoMoneyAndNoUsers() throws IOException {
        assertThat(allowed(AccessPreset.ORDERS))
                .contains(
                        "AddDomainApplication",
                        "DeleteDomainApplication",
                        "AddAuctionBid",
                        "StatusAuction",
                        "UndoBulkPlacement",
                        "QueryDomainPendingDeleteList")
                .doesNotContain("StatusAccount", "QueryAccountingList", "ModifyUser", "AddUser", "ModifyUserClass");
    }

    @Test
    void accounting_readsMoneyAlone() throws IOException {
        assertThat(List.copyOf(allowed(AccessPreset.ACCOUNTING)))
                .containsExactly(
                        "GetCurrencies",
                        "GetCurrentExchangeRates",
                        "QueryAccountBalanceList",
                        "QueryAccountingList",
                        "QueryDepositList",
                        "QueryExchangeRates",
                        "StatusAccount");
    }
}
