package org.backorder.customer;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which users are wanted; dates to the whole second, inclusive, UTC.
 *
 * @param reaches where the list begins and how far down it goes; whoever is in one of them is listed
 * @param login what the login must fulfil; absent = anything
 * @param userClass name of the class, any case
 * @param text found in login or mail address, any case; empty = anything
 */
public record CustomerFilter(
        List<Reach> reaches,
        @Nullable Predicate<String> login,
        @Nullable String userClass,
        @Nullable Boolean active,
        @Nullable Integer vatBasisPoints,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo,
        @Nullable Instant updatedFrom,
        @Nullable Instant updatedTo,
        String text) {
    /** Copies the reaches. */
    public CustomerFilter {
        reaches = List.copyOf(reaches);
    }

    /** Everyone at or below the caller, for staff everyone, with the text in login or mail address. */
    public static CustomerFilter of(Caller caller, String text) {
        return new CustomerFilter(everyone(caller), null, null, null, null, null, null, null, null, text);
    }

    /** All the caller may see: itself and those below it, staff everyone, for which no reach stands (R1). */
    public static List<Reach> everyone(Caller caller) {
        return caller.customer().readsAll() ? List.of() : List.of(Reach.all(caller.id()));
    }
}
