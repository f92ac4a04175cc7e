package org.backorder.web.page.shared;

import java.util.Locale;
import org.backorder.event.EventView;
import org.backorder.registry.DomainName;

/** An event of the feed as a person reads it. */
public final class EventSentence {
    private EventSentence() {}

    /** {@code house.com: the price is set aside, the order takes part.}, with the reason where there is one. */
    public static String of(EventView event, Locale locale) {
        String name = event.domain().map(ace -> DomainName.parse(ace).unicode()).orElse("");
        String said = Texts.sayOr(locale, "event.say." + event.subclass(), name + ": " + event.subclass(), name);
        return event.reason()
                .map(reason -> Texts.say(locale, "event.say.why", said, Texts.reason(locale, reason)))
                .orElse(said);
    }
}
