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
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R18")
class PriceListTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final LiveDatabase database = LiveDatabase.fresh();
    private final Wiring wiring = Wiring.on(database, MovableTime.at("2026-03-10T12:00:00Z"))
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final Caller operator = People.of(wiring).operator();
    private final long tier = operator.customer().tierId();
    private final PriceList prices = wiring.bean(PriceList.class);
    private final ChangePrices changePrices = wiring.bean(ChangePrices.class);
    private final UserClass standard = wiring.bean(UserClasses.class).byName(operator.customer(), "standard");
    private final Actor.Scope acting = Actor.acting(Actor.job("test"));

    @AfterEach
    void stopActing() {
        acting.close();
    }

    private void set(String tld, OrderClass orderClass, String price, String deposit, Instant from) {
        Quote quote = new Quote(Money.parse(price, "USD"), Money.parse(deposit, "USD"));
        changePrices.change(operator, standard, List.of(new PriceWish(tld, orderClass, quote)), from);
    }

    @Test
    void noPrice_noOffer() {
        set("com", OrderClass.BACKORDER, "60.00", "20.00", NOW);
        assertThat(prices.quote(tier, "com", OrderClass.BACKORDER, NOW))
                .contains(new Quote(Money.of(6000, "USD"), Money.of(2000, "USD")));
        assertThat(prices.quote(tier, "com", OrderClass.LITEBACKORDER, NOW)).isEmpty();
        assertThat(prices.quote(tier, "net", OrderClass.BACKORDER, NOW)).isEmpty();
        assertThat(prices.quote(tier + 1, "com", OrderClass.BACKORDER, NOW)).isEmpty();
    }

    @Test
    void aPriceIsInForce_fromItsInstantOn() {
        set("com", OrderClass.BACKORDER, "60.00", "60.00", NOW);
        set("com", OrderClass.BACKORDER, "70.00", "70.00", NOW.plusSeconds(60));
        assertThat(prices.quote(tier, "com", OrderClass.BACKORDER, NOW.minusNanos(1000)))
                .isEmpty();
        assertThat(price(NOW.plusSeconds(60).minusNanos(1000))).isEqualTo("60.00 USD");
        assertThat(price(NOW.plusSeconds(60))).isEqualTo("70.00 USD");
    }

    private String price(Instant at) {
        return prices.quote(tier, "com", OrderClass.BACKORDER, at)
                .orElseThrow()
                .price()
                .toString();
    }

    @Test
    void aMissingDeposit_isThePrice() {
        Sql.update(database.dataSource(), """
                INSERT INTO price (tier_id, tld, order_class, application_minor, currency, valid_from)
                VALUES (?, 'com', 'BACKORDER', 6000, 'USD', ?)
                """, tier, NOW);
        assertThat(prices.quote(tier, "com", OrderClass.BACKORDER, NOW)
                        .orElseThrow()
                        .deposit())
                .isEqualTo(Money.of(6000, "USD"));
    }

    @Test
    void showsPricesAsRelations_withoutDotsOfTheTld() {
        set("com", OrderClass.LITEBACKORDER, "20.00", "5.00", NOW);
        assertThat(prices.relations(tier, NOW))
                .containsExactly(
                        new Relation("PRICE_CLASS_DOMAIN_COM_LITEBACKORDER_APPLICATION", "20.00"),
                        new Relation("PRICE_CLASS_DOMAIN_COM_LITEBACKORDER_CURRENCY", "USD"),
                        new Relation("PRICE_CLASS_DOMAIN_COM_LITEBACKORDER_DEPOSIT", "5.00"));
        assertThat(OrderClass.BACKORDER.apiName("co.uk")).isEqualTo("COUK_BACKORDER");
    }

    @Test
    void listsByTld_pageByPage() {
        set("net", OrderClass.BACKORDER, "1.00", "1.00", NOW);
        set("com", OrderClass.LITEBACKORDER, "2.00", "2.00", NOW);
        set("com", OrderClass.BACKORDER, "3.00", "3.00", NOW);
        var page = prices.list(tier, "", PageRequest.of(1, 2), NOW);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).extracting(row -> row.price().decimal()).containsExactly("2.00", "1.00");
        assertThat(prices.list(tier, "NE", PageRequest.of(0, 10), NOW).total()).isEqualTo(1);
    }

    @Test
    @Tag("R2")
    void onlyOperatorsSetPrices_forWhatExists() {
        Caller auditor = People.of(wiring).caller("auditor", "AUDITOR");
        List<PriceWish> known =
                List.of(new PriceWish("com", OrderClass.BACKORDER, new Quote(Money.of(1, "USD"), Money.of(1, "USD"))));
        List<PriceWish> unknown = List.of(
                new PriceWish("nosuch", OrderClass.BACKORDER, new Quote(Money.of(1, "USD"), Money.of(1, "USD"))));
        assertThatThrownBy(() -> changePrices.change(auditor, standard, known, NOW))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> changePrices.change(operator, standard, unknown, NOW))
                .isInstanceOf(InvalidValue.class);
    }
}
