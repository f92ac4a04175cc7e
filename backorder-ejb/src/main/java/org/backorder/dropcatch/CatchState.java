package org.backorder.dropcatch;

/** Where a catch plan stands (R25, R26); the decided ones are final. */
enum CatchState {
    PLANNED,
    RACING,
    WAITING,
    RESOLVING,
    CAUGHT,
    LOST,
    NOT_DROPPED,
    REFUSED,
    CANCELLED
}
