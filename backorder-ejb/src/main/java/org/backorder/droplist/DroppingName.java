package org.backorder.droplist;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A name on the drop list with both dates (R13); instants UTC, deletion day in the registry's zone. */
public record DroppingName(
        String name,
        String nameUnicode,
        String tld,
        Instant dropAt,
        Instant finalizationAt,
        LocalDate deletionDay,
        int labelLength,
        boolean digits,
        boolean hyphens,
        boolean idn,
        int score,
        String source)
        implements Serializable {}
