package org.backorder.portfolio;

import java.util.List;
import org.backorder.customer.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of one kind are wanted.
 *
 * @param reach whose; absent = everyone's, for staff
 * @param idPatterns with {@code *}, any case; one must fit, none fits all
 */
public record ObjectFilter(@Nullable Reach reach, ObjectClass objectClass, List<String> idPatterns) {
    /** Copies the patterns. */
    public ObjectFilter {
        idPatterns = List.copyOf(idPatterns);
    }
}
