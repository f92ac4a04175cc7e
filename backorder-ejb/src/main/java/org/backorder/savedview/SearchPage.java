package org.backorder.savedview;

/** Pages whose filters can be kept. */
public enum SearchPage {
    /** The drop list. */
    DROP_LIST,
    /** Orders. */
    ORDERS
}
