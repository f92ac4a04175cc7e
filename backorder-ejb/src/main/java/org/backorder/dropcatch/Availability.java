package org.backorder.dropcatch;

/** Answer to an availability question: available, taken, or unknown for now. */
public enum Availability {
    AVAILABLE,
    TAKEN,
    UNKNOWN
}
