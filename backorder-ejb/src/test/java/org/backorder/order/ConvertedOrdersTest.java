package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.OpenAccount;
import org.backorder.ledger.Payment;
import org.backorder.ledger.RecordPayment;
import org.backorder.money.Money;
import org.backorder.pricing.StoreRates;
import org.backorder.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orders at 20.00 USD of a customer whose account is kept in euros. */
@Tag("R20")
class ConvertedOrdersTest {
    private final OrderWorld world = new OrderWorld();
    private final Caller emil = emil();

    @AfterEach
    void close() {
        world.assertSound();
        assertThat(world.bean(BalanceQuery.class).postingSums().values()).containsOnly(0L);
        world.close();
    }

    private Caller emil() {
        CustomerView customer = People.of(world.wiring).orderer("emil");
        world.bean(OpenAccount.class).open(customer.id(), "EUR", Money.of(0, "EUR"), OrderWorld.START);
        return new Caller(customer, "192.0.2.1");
    }

    private void pay(String id, long cents) {
        world.bean(RecordPayment.class)
                .record(
                        world.operator,
                        new Payment(id, emil.id(), Money.of(cents, "EUR"), "WIRE", "wire"),
                        world.time.instant());
    }

    private void rate(String day, String dollars) {
        String document =
                "<Envelope><Cube time='" + day + "'><Cube currency='USD' rate='" + dollars + "'/></Cube></Envelope>";
        Instant now = world.time.instant();
        world.bean(StoreRates.class).store(document.getBytes(StandardCharsets.UTF_8), now);
    }

    private String balance() {
        var balance = world.bean(BalanceQuery.class).balance(emil.id());
        return balance.posted() + ", held " + balance.held();
    }

    @Test
    @Tag("R29")
    void isHeldAtTheRateOfTheMoment_andChargedAsHeld() {
        pay("a", 10_000);
        rate("2026-02-27", "1.25");
        world.list("house.com");
        OrderView order = world.place(emil, "house.com");
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        assertThat(world.status(order)).isEqualTo(OrderStatus.ACTIVE);
        assertThat(balance()).isEqualTo("100.00 EUR, held 16.00 EUR");
        rate("2026-03-06", "1.00");
        world.time.moveTo(OrderWorld.FINAL);
        world.finalizeDue();
        world.time.moveTo(OrderWorld.DROP);
        world.receive(world.caught("house.com"));
        assertThat(world.status(order)).isEqualTo(OrderStatus.SUCCESSFUL);
        assertThat(balance()).isEqualTo("84.00 EUR, held 0.00 EUR");
    }

    @Test
    @Tag("R22")
    void isHeldInTheSameRequest_insideTheWindow() {
        pay("a", 1_600);
        rate("2026-02-27", "1.25");
        world.list("house.com");
        world.list("garden.com");
        world.time.moveTo(OrderWorld.OPENS);
        assertThat(world.place(emil, "house.com").status()).isEqualTo(OrderStatus.ACTIVE);
        assertThat(world.place(emil, "garden.com").status()).isEqualTo(OrderStatus.REQUESTED);
        assertThat(balance()).isEqualTo("16.00 EUR, held 16.00 EUR");
    }

    @Test
    @Tag("R21")
    void theNoticeNamesWhatIsMissing_inTheAccountsCurrency() {
        pay("a", 1_700);
        rate("2026-02-27", "1.25");
        for (String name : new String[] {"a.com", "b.com", "c.com"}) {
            world.list(name);
            world.place(emil, name);
        }
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        world.bean(LowBalanceRun.class).tick();
        world.deliver();
        assertThat(world.notices).singleElement().satisfies(notice -> {
            // two of three wait for 16.00 each, and 1.00 is left
            assertThat(notice.missingMinor()).isEqualTo(3_100);
            assertThat(notice.currency()).isEqualTo("EUR");
            assertThat(notice.orders())
                    .hasSize(2)
                    .allMatch(order -> order.currency().equals("USD"));
        });
        pay("b", 3_100);
        world.deliver();
        assertThat(balance()).isEqualTo("48.00 EUR, held 48.00 EUR");
    }

    @Test
    void waitsWhileThereIsNoRate_andIsFundedOnceThereIs() {
        pay("a", 10_000);
        world.list("house.com");
        OrderView order = world.place(emil, "house.com");
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        assertThat(world.status(order)).isEqualTo(OrderStatus.REQUESTED);
        world.bean(LowBalanceRun.class).tick();
        world.deliver();
        assertThat(world.notices).singleElement().satisfies(notice -> {
            assertThat(notice.missingMinor()).isEqualTo(OrderWorld.REGULAR);
            assertThat(notice.currency()).isEqualTo("USD");
        });
        rate("2026-03-06", "1.25");
        world.time.plus(FundOrders.RETRY);
        world.activate();
        assertThat(world.status(order)).isEqualTo(OrderStatus.ACTIVE);
        assertThat(balance()).isEqualTo("100.00 EUR, held 16.00 EUR");
    }
}
