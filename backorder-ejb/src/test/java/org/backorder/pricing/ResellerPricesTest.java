package org.backorder.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.UserClass;
import org.backorder.customer.UserClasses;
import org.backorder.money.Money;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Settings;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Alice pays 60.00 for a .com and sells in a class of her own. */
@Tag("R18")
@Tag("R1")
class ResellerPricesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final String COM = "PRICE_CLASS_DOMAIN_COM_BACKORDER_";

    private final Wiring wiring = Wiring.on(LiveDatabase.fresh(), MovableTime.at("2026-03-10T12:00:00Z"))
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final Caller operator = People.of(wiring).operator();
    private final Caller alice = People.of(wiring).caller("alice", "CUSTOMER");
    private final PriceList prices = wiring.bean(PriceList.class);
    private final ModifyUserClass modifyUserClass = wiring.bean(ModifyUserClass.class);
    private final UserClasses userClasses = wiring.bean(UserClasses.class);
    private final Actor.Scope acting = Actor.acting(Actor.job("test"));

    @BeforeEach
    void thePriceOfTheOperator() {
        add(operator, "standard", COM + "APPLICATION:60.00", COM + "CURRENCY:USD");
    }

    @AfterEach
    void stopActing() {
        acting.close();
    }

    private List<PriceChange> add(Caller caller, String name, String... relations) {
        return modifyUserClass.modify(caller, name, new RelationWishes(List.of(), List.of(relations), List.of()), NOW);
    }

    private List<PriceChange> delete(Caller caller, String name, String... relations) {
        return modifyUserClass.modify(caller, name, new RelationWishes(List.of(), List.of(), List.of(relations)), NOW);
    }

    private long gold() {
        return userClasses.byName(alice.customer(), "gold").id();
    }

    private String price(long tier, Instant at) {
        return prices.quote(tier, "com", OrderClass.BACKORDER, at)
                .map(quote -> quote.price() + ", " + quote.deposit())
                .orElse("not offered");
    }

    @Test
    void sellsAtItsOwnPrice_neverBelowWhatItPays() {
        add(alice, "gold", COM + "application:75.00", COM + "CURRENCY:USD");
        assertThat(price(gold(), NOW)).isEqualTo("75.00 USD, 75.00 USD");
        assertThatThrownBy(() -> add(alice, "gold", COM + "APPLICATION:59.99"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("60.00 USD");
        add(alice, "gold", COM + "APPLICATION:60.00");
        assertThat(price(gold(), NOW)).isEqualTo("60.00 USD, 60.00 USD");
        assertThatThrownBy(() -> add(alice, "gold", COM + "CURRENCY:EUR")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void followsWhatItPays_upAndOffTheList() {
        add(alice, "gold", COM + "APPLICATION:65.00", COM + "CURRENCY:USD");
        Instant later = NOW.plusSeconds(60);
        modifyUserClass.modify(
                operator,
                "standard",
                new RelationWishes(List.of(), List.of(COM + "APPLICATION:80.00"), List.of()),
                later);
        assertThat(price(gold(), later)).isEqualTo("80.00 USD, 80.00 USD");
        assertThat(prices.relations(gold(), later)).contains(new Relation(COM + "APPLICATION", "80.00"));
        modifyUserClass.modify(
                operator,
                "standard",
                new RelationWishes(List.of(), List.of(), List.of(COM + "APPLICATION", COM + "CURRENCY")),
                later.plusSeconds(60));
        assertThat(price(gold(), later.plusSeconds(60))).isEqualTo("not offered");
        assertThat(prices.relations(gold(), later.plusSeconds(60))).isEmpty();
    }

    @Test
    void aRefusedChange_changesNothing_notEvenTheClass() {
        assertThatThrownBy(() -> add(alice, "gold", COM + "APPLICATION:1.00", COM + "CURRENCY:USD"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> add(alice, "gold", "PRICE_CLASS_DOMAIN_NOSUCH_BACKORDER_APPLICATION:1.00"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> add(alice, "gold", COM + "APPLICATION:75.00")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> add(alice, "gold", COM + "APPLICATION:seventy", COM + "CURRENCY:USD"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> add(alice, "gold", "COLOUR:red")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> add(alice, "standard", COM + "APPLICATION:75.00"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> userClasses.byName(alice.customer(), "gold")).isInstanceOf(NotFound.class);
    }

    @Test
    void showsBeforeItSaves_whatWouldChange() {
        add(alice, "gold", COM + "APPLICATION:75.00", COM + "CURRENCY:USD");
        RelationWishes all = new RelationWishes(
                List.of(
                        "PRICE_CLASS_DOMAIN_COM_BACKORDER_APPLICATION:75.00",
                        "PRICE_CLASS_DOMAIN_COM_BACKORDER_CURRENCY:USD",
                        COM + "DEPOSIT:70.00"),
                List.of(),
                List.of());
        List<PriceChange> preview = modifyUserClass.preview(alice, "gold", all, NOW);
        assertThat(preview)
                .containsExactly(new PriceChange(
                        "com",
                        OrderClass.BACKORDER,
                        new Quote(Money.of(7500, "USD"), Money.of(7500, "USD")),
                        new Quote(Money.of(7500, "USD"), Money.of(7000, "USD"))));
        assertThat(price(gold(), NOW)).isEqualTo("75.00 USD, 75.00 USD");
        assertThat(modifyUserClass.modify(alice, "gold", all, NOW)).isEqualTo(preview);
        assertThat(modifyUserClass.modify(alice, "gold", all, NOW)).isEmpty(); // nothing left to change
        assertThat(delete(alice, "gold", COM + "DEPOSIT")).hasSize(1);
        assertThat(price(gold(), NOW)).isEqualTo("75.00 USD, 75.00 USD");
    }

    @Test
    void aClassIsItsOwners() {
        UserClass standard = userClasses.byName(alice.customer(), "standard");
        ChangePrices changePrices = wiring.bean(ChangePrices.class);
        assertThatThrownBy(() -> changePrices.change(alice, standard, List.of(), NOW))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> changePrices.preview(alice, standard, List.of(), NOW))
                .isInstanceOf(Forbidden.class);
    }
}
