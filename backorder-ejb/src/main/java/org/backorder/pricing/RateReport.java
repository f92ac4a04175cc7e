package org.backorder.pricing;

import java.time.LocalDate;

/**
 * What an import of reference rates did.
 *
 * @param days days in the document
 * @param rates rates in the document
 * @param added rates that were not there
 * @param corrected rates that were there with another value, which the document replaced
 * @param latest the latest day of the document
 */
public record RateReport(int days, int rates, int added, int corrected, LocalDate latest) {
    /** True when everything was there already. */
    public boolean unchanged() {
        return added + corrected == 0;
    }
}
