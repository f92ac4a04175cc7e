package org.backorder.portfolio;

/** Kinds of objects in the portfolio, by their names in the API (api.md 9.2). */
public enum ObjectClass {
    /** A name in a customer's account. */
    DOMAIN,
    /** An order. */
    DOMAINAPPLICATION
}
