package org.backorder.dropcatch;

/** Where a catch attempt stands; RECORDED, PENDING and UNKNOWN are open and resolved by asking (registries.md 1.7). */
enum AttemptState {
    RECORDED,
    NOT_SENT,
    WON,
    NOT_YET,
    LOST,
    REFUSED,
    PENDING,
    UNKNOWN,
    RESOLVED
}
