package org.backorder.droplist;

/** Sort orders of the list; the name is always the last key. RANDOM is stable from page to page within an hour. */
public enum DropListSort {
    NAME,
    NAMEDESC,
    DELETIONDAY,
    DELETIONDAYDESC,
    FINALIZATIONDATE,
    FINALIZATIONDATEDESC,
    SCORE,
    SCOREDESC,
    RANDOM
}
