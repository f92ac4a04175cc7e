package org.backorder.roleuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.backorder.apikey.AddApiKey;
import org.backorder.apikey.ApiKeyQuery;
import org.backorder.apikey.ApiScope;
import org.backorder.apikey.DeleteApiKey;
import org.backorder.apikey.Grant;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.ChangeNetworks;
import org.backorder.customer.ChangePassword;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Networks;
import org.backorder.customer.SecondFactor;
import org.backorder.customer.Sessions;
import org.backorder.customer.TotpSetup;
import org.backorder.refusal.ForbiddenByAcl;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How anyone signs in is the owner's business: the features themselves refuse roles, whatever was asked before. */
@Tag("R3")
class OwnersBusinessTest {
    private static final String HERE = "192.0.2.7";

    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring =
            Wiring.on(database, time).with(Settings.class, new Settings(50, 3, Duration.ofMinutes(5)));
    private final CustomerView alice = People.of(wiring).customer("alice");
    private final Caller owner = new Caller(alice, HERE);
    private final Caller bob = new Caller(People.of(wiring).customer("bob"), HERE);
    private final ModifyRoleUser modifyRoleUser = wiring.bean(ModifyRoleUser.class);
    private final RoleUserQuery roles = wiring.bean(RoleUserQuery.class);

    private RoleUserView create(Caller caller, String name) {
        AccessList all = AccessList.of(List.of("*():ALLOW"), AccessPolicy.ALLOW);
        NewRoleUser role = new NewRoleUser(name, "ganz geheim!", all, Networks.ANY, true);
        try (Actor.Scope ignored = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "alice", HERE, null))) {
            return wiring.bean(CreateRoleUser.class).create(caller, role, time.instant());
        }
    }

    private static void assertForbidden(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ForbiddenByAcl.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(530))
                .hasMessage("Authorization failed; Operation forbidden by ACL");
    }

    @Test
    void neverSaysHowAnyoneSignsIn() {
        RoleUserView made = create(owner, "clerk");
        Caller clerk = new Caller(alice, HERE, made.role());
        assertForbidden(() -> create(clerk, "more"));
        assertForbidden(() -> modifyRoleUser.modify(clerk, "clerk", RoleUserChange.active(true), time.instant()));
        assertForbidden(() -> wiring.bean(DeleteRoleUser.class).delete(clerk, "clerk", time.instant()));
        assertForbidden(() -> roles.list(clerk, PageRequest.of(0, 10)));
        assertForbidden(() -> roles.show(clerk, "clerk"));
        assertForbidden(() -> wiring.bean(AddApiKey.class)
                .add(clerk, Grant.ofLogin(true), "key", Set.of(ApiScope.READ), null, time.instant()));
        assertForbidden(() -> wiring.bean(DeleteApiKey.class).delete(clerk, 1001, time.instant()));
        assertForbidden(() -> wiring.bean(ApiKeyQuery.class).list(clerk, PageRequest.of(0, 10)));
        assertForbidden(
                () -> wiring.bean(ChangePassword.class).change(clerk, "none", "a longer password", time.instant()));
        assertForbidden(() -> wiring.bean(ChangeNetworks.class).change(clerk, Networks.ANY, time.instant()));
        SecondFactor factor = wiring.bean(SecondFactor.class);
        assertForbidden(() -> factor.begin(clerk));
        assertForbidden(() -> factor.confirm(clerk, new TotpSetup("A", "B"), "123456", time.instant()));
        assertForbidden(() -> factor.turnOff(clerk, "123456", time.instant()));
        assertForbidden(() -> wiring.bean(Sessions.class).endAll(clerk, time.instant()));
        CustomerView below = bob.customer();
        assertForbidden(() -> create(clerk.viewing(below), "more")); // nor in the name of a user below
    }
}
