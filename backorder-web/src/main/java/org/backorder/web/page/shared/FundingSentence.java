package org.backorder.web.page.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.backorder.forecast.FundingForecast;
import org.backorder.forecast.FundingForecast.Need;

/** The forecast in one sentence: whether the money lasts, or how much must come in by when, in UTC and the viewer's zone (R13, R23). */
@RequestScoped
public class FundingSentence {
    @Inject
    Texts texts;

    @Inject
    Viewer viewer;

    /** {@code You need 412.00 USD by 2026-05-03 18:00 UTC (14:00 EDT).} */
    public String of(FundingForecast forecast) {
        Need need = forecast.need();
        if (need == null) {
            return texts.say("forecast.enough");
        }
        String amount = MoneyConverter.show(need.amount(), viewer.getLocale());
        String utc = Moment.utc(need.by());
        String local = Moment.local(need.by(), viewer.getZone(), viewer.getLocale());
        return local.isEmpty()
                ? texts.say("forecast.need", amount, utc)
                : texts.say("forecast.need.local", amount, utc, local);
    }
}
