package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A day of post-drop Lite orders in New York, from half past one to midnight: what resellers see and pay. */
@Tag("R34")
class DailyDealIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final World world = World.get();
    private final Control control = world.control();
    private final Api alice = world.api("alice").inSession();
    private final Api bob = world.api("bob").inSession();
    private final Api carol = world.api("carol").inSession();
    private final Instant two = nextTwoOClock();
    private final Instant midnight = two.atZone(NEW_YORK)
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(NEW_YORK)
            .toInstant();

    private Instant nextTwoOClock() {
        return control.now()
                .plus(Duration.ofHours(4))
                .atZone(NEW_YORK)
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.of(14, 0))
                .atZone(NEW_YORK)
                .toInstant();
    }

    @Test
    void sellsDroppedNamesFromTwoToMidnight() {
        List.of("deal-free.com", "deal-rival.com", "deal-late.com", "deal-other.org")
                .forEach(name -> control.register(name, two, true));
        control.take("deal-rival.com", "rival");
        control.publish();
        control.advanceTo(two.minus(Duration.ofMinutes(30)));
        assertThat(candidates()).contains("deal-free.com", "deal-rival.com", "deal-late.com", "deal-other.org");
        refusesOutsideTheWindow();

        control.advanceTo(two);
        control.register("deal-late.com", midnight.plus(Duration.ofHours(1)), false); // the registry is late with it
        refusesWithoutMoney();
        catchesForTheEarliest();
        losesToTheRival();

        control.advanceTo(midnight.minus(Duration.ofMinutes(5)));
        triesUntilMidnight();
        world.ledgerIsSound();
    }

    private void refusesOutsideTheWindow() {
        Answer early = lite(alice, "deal-free.com").expect(552);
        assertThat(early.description()).contains("14:00-24:00 America/New_York");
        lite(alice, "deal-other.org").expect(552);
        assertThat(onThePage("deal-free"))
                .contains("Lite 14:00-24:00 America/New_York")
                .doesNotContain("Order Lite");
        alice.call("AddDomainApplication", "DOMAIN=deal-free.com", "CLASS=BACKORDER")
                .expect(552);
    }

    private void refusesWithoutMoney() {
        BigDecimal held = money(carol, "DEPOSIT");
        lite(carol, "deal-free.com").expect(546);
        assertThat(carol.call("QueryDomainApplicationList", "DOMAIN=deal-free.com")
                        .all("APPLICATION"))
                .isEmpty();
        assertThat(money(carol, "DEPOSIT")).isEqualTo(held);
        assertThat(lite(alice, "deal-other.org").expect(552).description())
                .contains(".com, .net 14:00-24:00 America/New_York");
    }

    private void catchesForTheEarliest() {
        assertThat(onThePage("deal-free")).contains("Order Lite", "The price is held at once");
        BigDecimal before = money(alice, "AMOUNT");
        Answer placed = lite(alice, "deal-free.com").expect(200);
        assertThat(placed.get("STATUS")).isEqualTo("PROCESSING");
        String order = placed.get("APPLICATION");
        assertThat(status(alice, order).get("FUNDED")).isEqualTo("1");
        BigDecimal price = new BigDecimal(status(alice, order).get("PRICE"));

        control.advanceBy(Duration.ofSeconds(10));
        assertThat(status(alice, order).get("STATUS")).isEqualTo("SUCCESSFUL");
        assertThat(world.charges(order)).containsExactly(price);
        assertThat(money(alice, "AMOUNT")).isEqualTo(before.subtract(price));
        assertThat(alice.call("StatusDomain", "DOMAIN=deal-free.com")
                        .expect(200)
                        .get("DOMAIN"))
                .isEqualTo("deal-free.com");
        assertThat(candidates()).doesNotContain("deal-free.com").contains("deal-rival.com", "deal-late.com");
        assertThat(alice.call("QueryEventList", "WIDE=1", "LIMIT=10000", "CLASS=DOMAIN_APPLICATION")
                        .events(order))
                .containsExactly("REQUESTED", "ACTIVE", "PROCESSING", "SUCCESSFUL");
    }

    private void losesToTheRival() {
        BigDecimal held = money(bob, "DEPOSIT");
        String order = lite(bob, "deal-rival.com").expect(200).get("APPLICATION");
        assertThat(money(bob, "DEPOSIT")).isGreaterThan(held);

        control.advanceBy(Duration.ofSeconds(10));
        assertThat(status(bob, order).get("STATUS")).isEqualTo("FAILED");
        assertThat(status(bob, order).get("STATUSREASON")).isEqualTo("LOST");
        assertThat(money(bob, "DEPOSIT")).isEqualTo(held);
        assertThat(world.charges(order)).isEmpty();
        assertThat(candidates()).doesNotContain("deal-rival.com").contains("deal-late.com");
    }

    private void triesUntilMidnight() {
        BigDecimal held = money(bob, "DEPOSIT");
        String first = lite(bob, "deal-late.com").expect(200).get("APPLICATION");
        control.advanceBy(Duration.ofMinutes(1));
        String second = lite(alice, "deal-late.com").expect(200).get("APPLICATION");
        bob.call("DeleteDomainApplication", "APPLICATION=" + first).expect(552);
        control.advanceTo(midnight.minusSeconds(1));
        assertThat(status(bob, first).get("STATUS")).isEqualTo("PROCESSING");
        assertThat(candidates()).contains("deal-late.com");

        control.advanceTo(midnight.plusSeconds(1));
        // off the list it is a name like any other: an order for it waits for its next drop (R6)
        assertThat(candidates()).doesNotContain("deal-late.com");
        Answer dormant = lite(carol, "deal-late.com").expect(200);
        assertThat(dormant.get("STATUS")).isEqualTo("REQUESTED");
        carol.call("DeleteDomainApplication", "APPLICATION=" + dormant.get("APPLICATION"))
                .expect(200);
        control.advanceTo(midnight.plusSeconds(30));
        for (Answer ended : List.of(status(bob, first), status(alice, second))) {
            assertThat(ended.get("STATUS")).isEqualTo("FAILED");
            assertThat(ended.get("STATUSREASON")).isEqualTo("NOT_DROPPED");
            assertThat(ended.get("FUNDED")).isEqualTo("0");
        }
        assertThat(money(bob, "DEPOSIT")).isEqualTo(held);
        assertThat(bob.call("QueryCatchAttemptList", "APPLICATION=" + first).all("RESULTCODE"))
                .hasSizeGreaterThan(5)
                .containsOnly("2302");
    }

    /** The panel's search for dropped names. */
    private String onThePage(String word) {
        return PanelVisit.signedIn(world.panelUrl(), "alice")
                .read(world.panelUrl(), "droplist/search?stage=DROPPED&q=" + word)
                .body();
    }

    private static Answer lite(Api customer, String name) {
        return customer.call("AddDomainApplication", "DOMAIN=" + name, "CLASS=LITEBACKORDER");
    }

    private static Answer status(Api customer, String order) {
        return customer.call("StatusDomainApplication", "APPLICATION=" + order).expect(200);
    }

    private static BigDecimal money(Api customer, String property) {
        return new BigDecimal(customer.call("StatusAccount").expect(200).get(property));
    }

    /** The names one asks for to place such orders. */
    private List<String> candidates() {
        Instant now = control.now();
        return alice.call(
                        "QueryDomainPendingDeleteList",
                        "KEYWORD0=deal-",
                        "KEYWORDMATCH=BEGIN",
                        "MINFINALIZATIONDATE=" + World.wire(now.minus(Duration.ofHours(12))),
                        "MAXFINALIZATIONDATE=" + World.wire(now))
                .expect(200)
                .all("DOMAIN");
    }
}
