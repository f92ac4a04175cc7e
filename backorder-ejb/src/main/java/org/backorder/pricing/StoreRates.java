package org.backorder.pricing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backorder.audit.AuditTrail;
import org.backorder.pricing.RateStore.Written;

/** Writes the rates of a document in one transaction, each day once: a repeat changes nothing. */
@Stateless
public class StoreRates {
    @Inject
    RateStore rates;

    @Inject
    RateCache cache;

    @Inject
    AuditTrail audit;

    /** Reads the whole document, then writes it; a damaged one changes nothing. */
    public RateReport store(byte[] document, Instant now) {
        List<DayRates> days = RateDocument.read(document);
        LocalDate latest =
                days.stream().map(DayRates::date).max(LocalDate::compareTo).orElseThrow();
        // what is of today in the earliest zone is not ahead; a day that never comes would stay the latest for ever
        if (latest.isAfter(now.atOffset(ZoneOffset.MAX).toLocalDate())) {
            throw new DamagedRates("rates-ahead", latest);
        }
        rates.lock();
        List<Written> written = rates.write(days, now);
        cache.forget();
        int corrected =
                (int) written.stream().filter(rate -> !rate.before().isEmpty()).count();
        written.stream()
                .collect(Collectors.groupingBy(Written::date, TreeMap::new, Collectors.toList()))
                .forEach((date, ofDay) -> record(date, ofDay, now));
        return new RateReport(
                days.size(),
                days.stream().mapToInt(day -> day.perEuro().size()).sum(),
                written.size() - corrected,
                corrected,
                latest);
    }

    private void record(LocalDate date, List<Written> ofDay, Instant now) {
        SortedMap<String, String> before = new TreeMap<>();
        SortedMap<String, String> after = new TreeMap<>();
        for (Written rate : ofDay) {
            after.put(rate.currency(), rate.rate());
            if (!rate.before().isEmpty()) {
                before.put(rate.currency(), rate.before());
            }
        }
        audit.record("ImportExchangeRates", "exchange-rates", date.toString(), before, after, now);
    }
}
