package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A customer without money, from the forecast to the mails before the deadline, as programs and mailboxes see them. */
@Tag("R21")
@Tag("R23")
class FundingReminderIT {
    private static final String LOGIN = "reminded";

    private final World world = World.get();
    private final Control control = world.control();

    @Test
    void foreseesRemindsAtEveryStep_andStopsOnceThereIsMoney() {
        world.addCustomer(LOGIN);
        Api api = world.api(LOGIN);
        Instant drop = control.now().plus(Duration.ofDays(5)).plusSeconds(7);
        control.list("reminded-one.com", drop);
        String order = api.call("AddDomainApplication", "DOMAIN=reminded-one.com", "CLASS=BACKORDER")
                .expect(200)
                .get("APPLICATION");
        Answer status = api.call("StatusDomainApplication", "APPLICATION=" + order);
        Instant deadline = drop.minus(Duration.ofHours(1));
        assertThat(status.get("FINALIZATIONDATE")).isEqualTo(World.wire(deadline));
        String price = status.get("PRICE");
        foresees(api, price, deadline);

        control.advanceTo(deadline.minus(Duration.ofDays(3)));
        assertThat(steps()).isEmpty();
        assertThat(mails().size()).as("the low-balance mail alone").isEqualTo(1);
        remindsAtEveryStep(price, deadline);

        control.wire(LOGIN, "500.00", "USD");
        assertThat(world.eventually(
                        () -> api.call("StatusDomainApplication", "APPLICATION=" + order)
                                .get("STATUS"),
                        "ACTIVE"))
                .isEqualTo("ACTIVE");
        assertThat(api.call("QueryFundingForecast").get("NEEDED")).isEmpty();
        control.advanceTo(deadline.minusSeconds(1));
        assertThat(steps()).as("nothing an hour before").hasSize(2);
        api.call("DeleteDomainApplication", "APPLICATION=" + order).expect(200);
    }

    private static void foresees(Api api, String price, Instant deadline) {
        Answer forecast = api.call("QueryFundingForecast").expect(200);
        assertThat(List.of(
                        forecast.get("NEEDED"),
                        forecast.get("NEEDEDDATE"),
                        forecast.get("DATE"),
                        forecast.get("AMOUNT"),
                        forecast.get("CUMULATIVE"),
                        forecast.get("MISSING"),
                        forecast.get("CURRENCY"),
                        forecast.get("CHARGE"),
                        forecast.get("ALLCHARGE")))
                .containsExactly(
                        price,
                        World.wire(deadline),
                        World.wire(deadline.minus(Duration.ofDays(3))).substring(0, 10),
                        price,
                        price,
                        price,
                        "USD",
                        "0.00",
                        price);
    }

    private void remindsAtEveryStep(String price, Instant deadline) {
        for (int hours : new int[] {24, 6}) {
            Instant step = deadline.minus(Duration.ofHours(hours));
            control.advanceTo(step.minusSeconds(1));
            List<String> before = steps();
            control.advanceTo(step);
            List<String> expected = new ArrayList<>(before);
            expected.add(hours + " h left: " + price + " USD missing for 1 backorder(s)");
            assertThat(steps()).isEqualTo(expected);
        }
        assertThat(steps()).hasSize(2);
        String text = mails().get(mails().size() - 1).get("text").asText();
        assertThat(text)
                .contains("reminded-one.com", price + " USD", World.wire(deadline) + " UTC")
                .contains(world.panelUrl().resolve("ledger/account").toString());
    }

    private JsonNode mails() {
        return control.mail(LOGIN + "@example.test");
    }

    /** Subjects of the reminders, in order. */
    private List<String> steps() {
        List<String> subjects = new ArrayList<>();
        mails().forEach(mail -> {
            String subject = mail.get("headers").get("Subject").get(0).asText();
            if (subject.contains(" h left")) {
                subjects.add(subject);
            }
        });
        return subjects;
    }
}
