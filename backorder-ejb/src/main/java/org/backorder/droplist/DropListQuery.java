package org.backorder.droplist;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Searches the drop list (R16) and answers single names. */
@Stateless
public class DropListQuery {

    /** Page of matches with the exact total; a bad expression is refused with InvalidValue. */
    public Page<DroppingName> search(DropListFilter filter, DropListSort sort, PageRequest page, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** The listed name by its ACE form. */
    public Optional<DroppingName> byName(String aceName) {
        throw new UnsupportedOperationException("contract");
    }

    /** Names per deletion day from today on, for the chart. */
    public List<DayCount> dropsPerDay(Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
