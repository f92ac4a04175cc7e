package org.backorder.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backorder.audit.Actor;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotAuthenticated;
import org.backorder.refusal.NotFound;
import org.backorder.refusal.UnknownSession;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Alice has a shop below her, the shop a corner; bob stands beside them. */
@Tag("R1")
class CustomerTreeTest {
    private static final String HERE = "192.0.2.7";
    private static final String PASSWORD = "first secret";

    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring =
            Wiring.on(LiveDatabase.fresh(), time).with(Settings.class, new Settings(3, 3, Duration.ofMinutes(5)));
    private final AddCustomer addCustomer = wiring.bean(AddCustomer.class);
    private final ModifyCustomer modifyCustomer = wiring.bean(ModifyCustomer.class);
    private final UserClasses userClasses = wiring.bean(UserClasses.class);
    private final Caller operator = People.of(wiring).operator();
    private final Caller alice = People.of(wiring).caller("alice", "CUSTOMER");
    private final Caller bob = People.of(wiring).caller("bob", "CUSTOMER");
    private final Actor.Scope acting = Actor.acting(Actor.job("test"));
    private final Caller shop = add(alice, "shop", null);
    private final Caller corner = add(shop, "corner", null);

    @AfterEach
    void stopActing() {
        acting.close();
    }

    private Caller add(Caller parent, String login, @Nullable String userClass) {
        return new Caller(addCustomer.add(parent, newcomer(login, userClass, Role.CUSTOMER, 0), time.instant()), HERE);
    }

    private static NewCustomer newcomer(String login, @Nullable String userClass, Role role, int vat) {
        return new NewCustomer(
                login,
                PASSWORD,
                login + "@example.test",
                userClass,
                Set.of(role),
                "USD",
                Locale.ENGLISH,
                ZoneOffset.UTC,
                vat);
    }

    private static CustomerChange login(String login) {
        return new CustomerChange(login, null, null, null, null, null, null, null, null);
    }

    private static CustomerChange userClass(String name) {
        return new CustomerChange(null, null, null, name, null, null, null, null, null);
    }

    private List<String> listed(Caller from, UserDepth depth) {
        CustomerFilter filter = new CustomerFilter(
                List.of(new Reach(from.id(), depth)), null, null, null, null, null, null, null, null, "");
        return wiring.bean(CustomerQuery.class).list(filter, CustomerSort.USER, PageRequest.of(0, 10)).rows().stream()
                .map(CustomerView::login)
                .toList();
    }

    @Test
    void standsBelowWhoeverAddedIt_inItsClass() {
        assertThat(shop.customer().parentLogin()).isEqualTo("alice");
        assertThat(shop.customer().tier()).isEqualTo("standard");
        assertThat(listed(alice, UserDepth.SELF)).containsExactly("alice");
        assertThat(listed(alice, UserDepth.SUBUSER)).containsExactly("shop");
        assertThat(listed(alice, UserDepth.ALL)).containsExactly("alice", "corner", "shop");
        assertThat(listed(corner, UserDepth.SUBUSER)).isEmpty();
    }

    @Test
    void resellersGiveNeitherRolesNorTax() {
        assertThatThrownBy(() -> addCustomer.add(alice, newcomer("boss", null, Role.OPERATOR, 0), time.instant()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> addCustomer.add(alice, newcomer("taxed", null, Role.CUSTOMER, 1900), time.instant()))
                .isInstanceOf(Forbidden.class);
        CustomerChange tax = new CustomerChange(null, null, null, null, null, 700, null, null, null);
        assertThatThrownBy(() -> modifyCustomer.modify(alice, "shop", tax, time.instant()))
                .isInstanceOf(Forbidden.class);
        assertThat(modifyCustomer.modify(operator, "shop", tax, time.instant()).vatPercent())
                .isEqualTo("7.00");
    }

    @Test
    void changesWhoStandsBelow_atAnyDepth_andNobodyElse() {
        assertThat(modifyCustomer
                        .modify(alice, "corner", login("kiosk"), time.instant())
                        .login())
                .isEqualTo("kiosk");
        assertThatThrownBy(() -> modifyCustomer.modify(corner, "shop", login("mine"), time.instant()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> modifyCustomer.modify(bob, "shop", login("mine"), time.instant()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> modifyCustomer.modify(shop, "shop", login("mine"), time.instant()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> modifyCustomer.modify(alice, "shop", login("bob"), time.instant()))
                .isInstanceOf(LoginTaken.class);
        assertThatThrownBy(() -> modifyCustomer.modify(
                        People.of(wiring).caller("auditor", "AUDITOR"), "shop", login("mine"), time.instant()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("R3")
    void theOldLoginEnds_withTheNewOne_andAPasswordEndsSessions() {
        SignIn signIn = wiring.bean(SignIn.class);
        signIn.signIn("shop", PASSWORD, HERE, time.instant());
        modifyCustomer.modify(alice, "shop", login("store"), time.instant());
        assertThatThrownBy(() -> signIn.signIn("shop", PASSWORD, HERE, time.instant()))
                .isInstanceOf(NotAuthenticated.class);
        assertThat(signIn.signIn("store", PASSWORD, HERE, time.instant()).id()).isEqualTo(shop.id());

        String session = wiring.bean(Sessions.class)
                .start(shop, 600, 86400, time.instant())
                .token();
        modifyCustomer.modify(
                alice,
                "store",
                new CustomerChange(null, "second secret", null, null, null, null, null, null, null),
                time.instant());
        assertThatThrownBy(() -> wiring.bean(ResolveSession.class).resolve(session, "192.0.2.7", time.instant()))
                .isInstanceOf(UnknownSession.class);
    }

    @Test
    void classesOfAReseller_existForItAndThoseInThem() {
        UserClass gold = userClasses.owned(alice, "Gold", time.instant());
        assertThat(userClasses.owned(alice, "gold", time.instant())).isEqualTo(gold);
        assertThat(names(alice)).containsExactly("gold", "standard");
        assertThat(names(shop)).containsExactly("standard");
        assertThat(names(bob)).containsExactly("standard");
        assertThat(userClasses.owned(bob, "gold", time.instant()).id())
                .isNotEqualTo(gold.id()); // a name is taken by one
        assertThat(names(operator)).containsExactly("standard");

        assertThatThrownBy(() -> modifyCustomer.modify(alice, "corner", userClass("gold"), time.instant()))
                .isInstanceOf(InvalidValue.class); // the shop is above the corner, and has no such class
        CustomerView golden = modifyCustomer.modify(alice, "shop", userClass("gold"), time.instant());
        assertThat(golden.tierId()).isEqualTo(gold.id());
        assertThat(names(new Caller(golden, HERE))).containsExactly("gold");
        assertThat(userClasses.mayChange(golden, gold)).isFalse();
        assertThatThrownBy(() -> userClasses.owned(new Caller(golden, HERE), "gold", time.instant()))
                .isInstanceOf(Forbidden.class);
    }

    private List<String> names(Caller caller) {
        return userClasses.of(caller.customer()).stream().map(UserClass::name).toList();
    }
}
