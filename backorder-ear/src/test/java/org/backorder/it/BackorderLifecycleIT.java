package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of an order from placing to its end, as a diary: what a reseller and the registry see, and every amount. */
@Tag("R6")
@Tag("R21")
@Tag("R24")
class BackorderLifecycleIT {
    private static final Duration FIVE_DAYS = Duration.ofDays(5);

    private final World world = World.get();
    private final Control control = world.control();
    private final Api alice = world.api("alice").inSession();

    @Test
    @Tag("R29")
    @Tag("R42")
    void isCaughtChargedOnceAndHandedOver() {
        Drop drop = dropIn(FIVE_DAYS, "diary-caught.com");
        Money before = money(alice);

        String order = alice.call("AddDomainApplication", "DOMAIN=" + drop.name, "CLASS=BACKORDER")
                .expect(200)
                .get("APPLICATION");
        assertThat(status(alice, order)).isEqualTo("REQUESTED");
        assertThat(money(alice)).isEqualTo(before);

        control.advanceTo(drop.finalization().minus(Duration.ofDays(3)));
        Answer active = alice.call("StatusDomainApplication", "APPLICATION=" + order);
        assertThat(active.get("STATUS")).isEqualTo("ACTIVE");
        assertThat(active.get("FUNDED")).isEqualTo("1");
        BigDecimal price = new BigDecimal(active.get("PRICE"));
        assertThat(money(alice)).isEqualTo(new Money(before.amount, before.deposit.add(price)));
        assertThat(alice.call("QueryDepositList").all("DESCRIPTION")).contains(drop.name);

        control.advanceTo(drop.finalization());
        assertThat(status(alice, order)).isEqualTo("PROCESSING");
        alice.call("DeleteDomainApplication", "APPLICATION=" + order).expect(552);
        alice.call("StatusDomain", "DOMAIN=" + drop.name).expect(545);

        control.advanceTo(drop.at.plusSeconds(1));
        assertThat(control.now()).isBefore(drop.at.plusSeconds(5));
        assertThat(status(alice, order)).isEqualTo("SUCCESSFUL");
        assertThat(money(alice)).isEqualTo(new Money(before.amount.subtract(price), before.deposit));
        assertThat(world.charges(order)).containsExactly(price);
        isOursWithAlicesContact(drop);
        assertThat(subclasses(alice, order)).containsExactly("REQUESTED", "ACTIVE", "PROCESSING", "SUCCESSFUL");
    }

    private void isOursWithAlicesContact(Drop drop) {
        Answer domain = alice.call("StatusDomain", "DOMAIN=" + drop.name).expect(200);
        assertThat(domain.get("AUTH")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(domain.get("CREATEDDATE")).hasSize(19);
        assertThat(domain.get("EXPIRATIONDATE")).hasSize(19);
        JsonNode atRegistry = control.name(drop.name).orElseThrow();
        assertThat(atRegistry.get("sponsor").asText()).isEqualTo("backorder");
        assertThat(atRegistry.get("authInfo").asText()).isEqualTo(domain.get("AUTH"));
        assertThat(atRegistry.get("contacts").toString()).contains("alice@example.test");
    }

    @Test
    @Tag("R26")
    @Tag("R28")
    void failsWithoutChargeWhenARivalTakesTheName() {
        Drop drop = dropIn(FIVE_DAYS, "diary-rival.com");
        Money before = money(alice);
        String order = place(alice, drop.name);
        control.take(drop.name, "rival");
        control.advanceTo(drop.at.plusSeconds(30));

        Answer failed = alice.call("StatusDomainApplication", "APPLICATION=" + order);
        assertThat(failed.get("STATUS")).isEqualTo("FAILED");
        assertThat(failed.get("STATUSREASON")).isEqualTo("LOST");
        assertThat(money(alice)).isEqualTo(before);
        Answer record =
                alice.call("QueryCatchAttemptList", "APPLICATION=" + order).expect(200);
        assertThat(record.get("SPONSOR")).isEqualTo("rival");
        assertThat(record.all("RESULTCODE")).contains("2302");
        assertThat(record.get("SENTDATE")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6}");
    }

    @Test
    @Tag("R14")
    void becomesDormantWhenTheOwnerRestoresTheNameBeforeFinalization() {
        Drop drop = dropIn(FIVE_DAYS, "diary-restored.com");
        Money before = money(alice);
        String order = place(alice, drop.name);
        control.advanceTo(drop.finalization().minus(Duration.ofDays(2)));
        assertThat(status(alice, order)).isEqualTo("ACTIVE");

        control.restore(drop.name);
        control.publish();
        assertThat(status(alice, order)).isEqualTo("REQUESTED");
        assertThat(money(alice)).isEqualTo(before);
    }

    @Test
    @Tag("R14")
    @Tag("R26")
    void failsWhenTheOwnerRestoresTheNameAfterFinalization() {
        Drop drop = dropIn(FIVE_DAYS, "diary-late-restore.com");
        Money before = money(alice);
        String order = place(alice, drop.name);
        control.advanceTo(drop.finalization().plusSeconds(60));
        assertThat(status(alice, order)).isEqualTo("PROCESSING");

        control.restore(drop.name);
        control.advanceTo(drop.at.plus(Duration.ofMinutes(61)));
        assertThat(status(alice, order)).isEqualTo("FAILED");
        assertThat(money(alice)).isEqualTo(before);
    }

    @Test
    @Tag("R21")
    void tellsCarolOnceThatMoneyIsMissingAndFundsTheOrderAtOnceWhenItArrives() {
        Api carol = world.api("carol").inSession();
        Drop drop = dropAtOne("diary-carol.com"); // noon to two: all on one day, and one mail a day is the rule
        String order = placeForMoreThanTheBalance(carol, drop.name);
        int mailsBefore = control.mail("carol@example.test").size();

        control.advanceTo(drop.finalization().minus(Duration.ofDays(3)).plus(Duration.ofHours(2)));
        assertThat(status(carol, order)).isEqualTo("REQUESTED");
        JsonNode mails = control.mail("carol@example.test");
        assertThat(mails.size()).isEqualTo(mailsBefore + 1);
        assertThat(mails.get(mails.size() - 1).get("text").asText())
                .contains(drop.name)
                .containsPattern("\\d+\\.\\d\\d USD");

        control.wire("carol", "500.00", "USD");
        assertThat(world.eventually(() -> status(carol, order), "ACTIVE")).isEqualTo("ACTIVE");
        carol.call("DeleteDomainApplication", "APPLICATION=" + order).expect(200);
        world.drain("carol");
    }

    @Test
    @Tag("R24")
    void failsUnfundedOrdersAtTheDeadline() {
        Api carol = world.api("carol").inSession();
        Drop drop = dropIn(FIVE_DAYS, "diary-poor-carol.com");
        String order = placeForMoreThanTheBalance(carol, drop.name);
        control.advanceTo(drop.finalization());
        Answer failed = carol.call("StatusDomainApplication", "APPLICATION=" + order);
        assertThat(failed.get("STATUS")).isEqualTo("FAILED");
        assertThat(failed.get("STATUSREASON")).isEqualTo("INSUFFICIENT_FUNDS");
    }

    @Test
    @Tag("R14")
    void followsTheDateWhenItMoves() {
        Drop drop = dropIn(FIVE_DAYS, "diary-moving.com");
        String order = place(alice, drop.name);
        control.advanceTo(drop.finalization().minus(Duration.ofDays(2)));
        assertThat(status(alice, order)).isEqualTo("ACTIVE");

        Instant later = drop.at.plus(Duration.ofDays(10));
        control.list(drop.name, later);
        Answer moved = alice.call("StatusDomainApplication", "APPLICATION=" + order);
        assertThat(moved.get("STATUS")).isEqualTo("REQUESTED");
        assertThat(moved.get("FUNDED")).isEqualTo("0");
        assertThat(moved.get("DROPDATE")).isEqualTo(World.wire(later));
        assertThat(subclasses(alice, order)).contains("DROPDATE_CHANGED");
        alice.call("DeleteDomainApplication", "APPLICATION=" + order).expect(200);
    }

    @Test
    @Tag("R10")
    void cancelsUntilTheDeadlineAndNeverAfter() {
        Drop drop = dropIn(FIVE_DAYS, "diary-cancel.com");
        Money before = money(alice);
        String requested = place(alice, drop.name);
        alice.call("DeleteDomainApplication", "APPLICATION=" + requested).expect(200);
        alice.call("StatusDomainApplication", "APPLICATION=" + requested).expect(545);

        String active = place(alice, drop.name);
        control.advanceTo(drop.finalization().minusSeconds(1));
        assertThat(status(alice, active)).isEqualTo("ACTIVE");
        assertThat(alice.call("DeleteDomainApplication", "APPLICATION=" + active)
                        .expect(200)
                        .get("DOMAIN"))
                .isEqualTo(drop.name);
        assertThat(money(alice)).isEqualTo(before);
    }

    @Test
    @Tag("R11")
    @Tag("R22")
    void isFundedInTheSameRequestInsideTheWindow() {
        Drop drop = dropIn(Duration.ofDays(2), "diary-window.com");
        Answer placed = alice.call("AddDomainApplication", "DOMAIN=" + drop.name, "CLASS=BACKORDER", "NEW=1")
                .expect(200);
        assertThat(placed.get("STATUS")).isEqualTo("ACTIVE");
        control.advanceTo(drop.finalization());
        alice.call("DeleteDomainApplication", "APPLICATION=" + placed.get("APPLICATION"))
                .expect(552);
        world.api("bob")
                .call("AddDomainApplication", "DOMAIN=" + drop.name, "CLASS=BACKORDER")
                .expect(552);
        control.advanceTo(drop.at.plusSeconds(5));
        assertThat(status(alice, placed.get("APPLICATION"))).isEqualTo("SUCCESSFUL");
    }

    private Drop dropIn(Duration in, String name) {
        Instant at = control.now().plus(in).truncatedTo(ChronoUnit.SECONDS);
        control.list(name, at);
        return new Drop(name, at);
    }

    private Drop dropAtOne(String name) {
        Instant at = control.now().plus(FIVE_DAYS).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(13));
        control.list(name, at);
        return new Drop(name, at);
    }

    private static String place(Api customer, String name) {
        return customer.call("AddDomainApplication", "DOMAIN=" + name, "CLASS=BACKORDER")
                .expect(200)
                .get("APPLICATION");
    }

    private String placeForMoreThanTheBalance(Api carol, String name) {
        String order = place(carol, name);
        Answer status = carol.call("StatusDomainApplication", "APPLICATION=" + order);
        Money money = money(carol);
        assertThat(new BigDecimal(status.get("PRICE"))).isGreaterThan(money.amount.subtract(money.deposit));
        return order;
    }

    private static String status(Api customer, String order) {
        return customer.call("StatusDomainApplication", "APPLICATION=" + order)
                .expect(200)
                .get("STATUS");
    }

    private static Money money(Api customer) {
        Answer account = customer.call("StatusAccount").expect(200);
        return new Money(new BigDecimal(account.get("AMOUNT")), new BigDecimal(account.get("DEPOSIT")));
    }

    private static List<String> subclasses(Api customer, String order) {
        return customer.call("QueryEventList", "WIDE=1", "LIMIT=10000", "CLASS=DOMAIN_APPLICATION")
                .events(order);
    }

    private record Drop(String name, Instant at) {
        Instant finalization() {
            return at.minus(Duration.ofHours(1));
        }
    }

    private record Money(BigDecimal amount, BigDecimal deposit) {}
}
