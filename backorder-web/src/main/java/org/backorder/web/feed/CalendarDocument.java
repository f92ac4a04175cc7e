package org.backorder.web.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import org.backorder.customer.CustomerView;
import org.backorder.privatefeed.DatedOrder;
import org.backorder.web.page.shared.Texts;

/**
 * The finalization and drop dates of a customer's orders as a calendar (RFC 5545), in UTC and the customer's language. A date that
 * moves keeps its UID and raises its SEQUENCE; one whose order ended before it is cancelled.
 */
final class CalendarDocument {
    /** A day before the deadline there is still time to pay. */
    private static final Duration ALARM = Duration.ofDays(1).negated();

    private final Locale locale;
    private final String root;
    private final boolean alarms;

    private CalendarDocument(Locale locale, String root, boolean alarms) {
        this.locale = locale;
        this.root = root;
        this.alarms = alarms;
    }

    static FeedDocument of(CustomerView customer, List<DatedOrder> orders, String root, boolean alarms) {
        CalendarDocument document = new CalendarDocument(customer.locale(), root, alarms);
        Calendar calendar = new Calendar()
                .withProdId("-//Backorder//Dates//EN")
                .withDefaults()
                .withProperty(new XProperty("X-WR-CALNAME", document.say("feed.dates.title", customer.login())))
                .withProperty(new XProperty("X-PUBLISHED-TTL", "PT1H"))
                .getFluentTarget();
        for (DatedOrder order : orders) {
            calendar.add(document.finalization(order));
            calendar.add(document.event(order, "drop", order.dropAt()));
        }
        Instant modified = orders.stream()
                .map(DatedOrder::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(customer.createdAt());
        return new FeedDocument("text/calendar;charset=UTF-8", text(calendar), modified);
    }

    private VEvent finalization(DatedOrder order) {
        VEvent event = event(order, "finalization", order.finalizationAt());
        if (alarms && !order.cancels(order.finalizationAt())) {
            VAlarm alarm = new VAlarm();
            alarm.add(new Action(Action.VALUE_DISPLAY));
            alarm.add(new Trigger(ALARM).add(Related.START));
            alarm.add(new Description(say("feed.dates.finalization", order.nameUnicode())));
            event.add(alarm);
        }
        return event;
    }

    private VEvent event(DatedOrder order, String kind, Instant at) {
        Instant changed = seconds(order.updatedAt());
        VEvent event = new VEvent(false);
        event.add(new Uid(kind + "-" + order.order() + "@backorder"));
        event.add(new DtStamp(changed)); // without a METHOD: when it was last revised
        event.add(new DtStart<>(seconds(at)));
        event.add(new Summary(say("feed.dates." + kind, order.nameUnicode())));
        event.add(new Created(seconds(order.createdAt())));
        event.add(new LastModified(changed));
        event.add(new Sequence(order.sequence()));
        event.add(new Status(order.cancels(at) ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        event.add(new Url(URI.create(root + "/order/show?id=" + order.order())));
        return event;
    }

    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private String say(String key, String value) {
        return Texts.say(locale, key, value);
    }
}
