package org.backorder.pricing;

/** What a price is for. */
record PriceKey(String tld, OrderClass orderClass) {}
