package org.backorder.sandbox.lists;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Publishes reference rates as the European Central Bank does: a document per working day, new at 16:00 in Frankfurt. The rates are made
 * up and move a little from day to day; the same day has the same rates at every start.
 */
public final class RatePublisher {
    /** The path the rates are served under. */
    public static final String PATH = "/rates/eurofxref-daily.xml";

    private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");
    private static final LocalTime PUBLISHED = LocalTime.of(16, 0);
    private static final long WHOLE = 10_000;
    /** A day moves a rate by less than so many ten thousandths. */
    private static final int SWING = 50;

    /** Ten thousandths of a unit for one euro. */
    private static final Map<String, Long> USUAL = new TreeMap<>(Map.of(
            "USD",
            10_800L,
            "GBP",
            8_600L,
            "CHF",
            9_500L,
            "JPY",
            1_630_000L,
            "CAD",
            14_700L,
            "AUD",
            16_400L,
            "SEK",
            112_000L,
            "PLN",
            43_000L));

    private final InstantSource clock;

    public RatePublisher(InstantSource clock) {
        this.clock = clock;
    }

    /** The day whose rates are the latest now. */
    public LocalDate day() {
        ZonedDateTime now = clock.instant().atZone(FRANKFURT);
        LocalDate day =
                now.toLocalTime().isBefore(PUBLISHED) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The document of that day. */
    public byte[] document() {
        LocalDate day = day();
        StringBuilder cubes = new StringBuilder();
        USUAL.forEach((currency, usual) -> cubes.append("      <Cube currency='")
                .append(currency)
                .append("' rate='")
                .append(decimal(moved(usual, currency, day)))
                .append("'/>\n"));
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
                    xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
                  <gesmes:subject>Reference rates</gesmes:subject>
                  <gesmes:Sender>
                    <gesmes:name>Sandbox</gesmes:name>
                  </gesmes:Sender>
                  <Cube>
                    <Cube time='%s'>
                %s    </Cube>
                  </Cube>
                </gesmes:Envelope>
                """.formatted(day, cubes);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long moved(long usual, String currency, LocalDate day) {
        int swing = Math.floorMod((currency + day).hashCode(), 2 * SWING + 1) - SWING;
        return usual + usual * swing / WHOLE;
    }

    private static String decimal(long tenThousandths) {
        return String.format(Locale.ROOT, "%d.%04d", tenThousandths / WHOLE, tenThousandths % WHOLE);
    }
}
