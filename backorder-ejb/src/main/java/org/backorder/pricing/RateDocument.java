package org.backorder.pricing;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ECB's reference rates (eurofxref): in an envelope, a {@code Cube} with {@code time} per day and in it one with {@code
 * currency} and {@code rate} per currency. The daily file has one day, the historical ones many. A document is read whole or refused;
 * document types and entities are not read at all.
 */
final class RateDocument {
    private static final String CUBE = "Cube";
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    /** Plain digits: an exponent could make a number of any length. */
    private static final Pattern RATE = Pattern.compile("\\d{1,9}(\\.\\d{1,12})?");

    private final List<DayRates> days = new ArrayList<>();
    private @Nullable DayRates open;

    private RateDocument() {}

    /** The days of the document, in its order; one at least, none twice, each with one rate at least. */
    static List<DayRates> read(byte[] document) {
        RateDocument read = new RateDocument();
        try {
            read.run(document);
        } catch (XMLStreamException e) {
            throw unreadable("not well-formed XML");
        }
        if (read.days.isEmpty()) {
            throw new DamagedRates("rates-empty");
        }
        return List.copyOf(read.days);
    }

    private void run(byte[] document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        try {
            int depth = 0;
            int dayDepth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw unreadable("it has a document type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (reader.getLocalName().equals(CUBE) && cube(reader)) {
                        dayDepth = depth;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && depth-- == dayDepth) {
                    closeDay();
                    dayDepth = 0;
                }
            }
        } finally {
            reader.close();
        }
    }

    /** Takes a cube; true when it opens a day. */
    private boolean cube(XMLStreamReader reader) {
        String time = reader.getAttributeValue(null, "time");
        if (time != null) {
            openDay(time);
            return true;
        }
        String currency = reader.getAttributeValue(null, "currency");
        if (currency != null) {
            rate(currency, reader.getAttributeValue(null, "rate"));
        }
        return false;
    }

    private void openDay(String time) {
        LocalDate date = date(time);
        if (open != null || days.stream().anyMatch(day -> day.date().equals(date))) {
            throw unreadable("the day " + date + " stands in or beside itself");
        }
        open = new DayRates(date, new TreeMap<>());
    }

    private static LocalDate date(String time) {
        try {
            return LocalDate.parse(time);
        } catch (DateTimeException e) {
            throw unreadable("a day is no date");
        }
    }

    private void rate(String currency, @Nullable String text) {
        DayRates day = open;
        if (day == null) {
            throw unreadable("a rate outside of any day");
        }
        if (!CURRENCY.matcher(currency).matches() || currency.equals("EUR")) {
            throw unreadable("a currency without a code of its own on " + day.date());
        }
        if (text == null || !RATE.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
            throw unreadable("the rate of " + currency + " on " + day.date());
        }
        if (day.perEuro().put(currency, new BigDecimal(text)) != null) {
            throw unreadable("two rates of " + currency + " on " + day.date());
        }
    }

    private void closeDay() {
        DayRates day = open;
        if (day == null || day.perEuro().isEmpty()) {
            throw unreadable("a day without rates");
        }
        days.add(day);
        open = null;
    }

    private static DamagedRates unreadable(String why) {
        return new DamagedRates("rates-unreadable", why);
    }
}
