package org.backorder.pricing;

import java.util.Locale;

/** The kind of an order (R7). */
public enum OrderClass {
    BACKORDER,
    LITEBACKORDER;

    /** The API's class: {@code COM_BACKORDER}; dots of the TLD removed. */
    public String apiName(String tld) {
        return tld.replace(".", "").toUpperCase(Locale.ROOT) + "_" + name();
    }
}
