package org.backorder.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backorder.apikey.ApiScope;
import org.backorder.apikey.Grant;
import org.backorder.apikey.LoginRequired;
import org.backorder.apikey.ScopeMissing;
import org.backorder.customer.CustomerId;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Networks;
import org.backorder.customer.Role;
import org.backorder.roleuser.Identity;
import org.junit.jupiter.api.Test;

/** A command without a scope would take no key at all: every command of the catalog says what it needs. */
class CommandScopesTest {
    private static final String HERE = "192.0.2.1";
    private static final Identity ALICE = Identity.of(new CustomerView(
            new CustomerId(1),
            "alice",
            "standard",
            1,
            Set.of(Role.CUSTOMER),
            "alice@example.test",
            Locale.ENGLISH,
            ZoneOffset.UTC,
            null,
            0,
            false,
            Networks.ANY,
            true,
            Instant.EPOCH,
            Instant.EPOCH));

    private static SignedIn key(ApiScope... scopes) {
        return SignedIn.byKey(ALICE, HERE, new Grant(Set.of(scopes), null, false));
    }

    @Test
    void listsEveryCommand_andNoOther() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("commands"))) {
            Set<String> commands = pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeSet<>(CommandScopes.listed()))
                    .as("add the command to CommandScopes, under the scope a key needs for it")
                    .containsExactlyElementsOf(commands);
        }
    }

    @Test
    void refusesAKey_namingTheScopeItLacks() {
        assertThatThrownBy(() -> CommandScopes.demand("AddDomainApplication", key(ApiScope.READ, ApiScope.ACCOUNT)))
                .isInstanceOfSatisfying(ScopeMissing.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(531);
                    assertThat(refusal.getMessage()).isEqualTo("The API key lacks the scope order");
                });
        assertThatCode(() -> CommandScopes.demand("adddomainapplication", key(ApiScope.ORDER)))
                .doesNotThrowAnyException();
    }

    @Test
    void noKeyStartsASession_andALoginDoes() {
        assertThatThrownBy(() -> CommandScopes.demand("StartSession", key(ApiScope.values())))
                .isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> CommandScopes.demand("CreateRoleUser", key(ApiScope.values())))
                .isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> CommandScopes.demand("NotListedYet", key(ApiScope.values())))
                .isInstanceOf(LoginRequired.class);
        assertThatCode(() -> CommandScopes.demand("StartSession", SignedIn.byLogin(ALICE, HERE)))
                .doesNotThrowAnyException();
    }

    @Test
    void knowsWhichCommandsOnlyRead() {
        assertThat(List.of("AddDomainApplication", "DeleteApiKey", "ModifyUser", "UndoBulkPlacement", "StartSession"))
                .noneMatch(CommandScopes::onlyReads);
        assertThat(List.of(
                        "StatusAccount", "querydomainapplicationlist", "CheckDomains", "ConvertIDN", "GetCurrencies"))
                .allMatch(CommandScopes::onlyReads);
    }
}
