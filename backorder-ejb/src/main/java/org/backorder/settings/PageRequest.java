package org.backorder.settings;

/**
 * Which part of a list is wanted.
 *
 * @param first index of the first row, from 0
 * @param limit rows at most, 1 to 10,000
 */
public record PageRequest(long first, int limit) {
    /** The first rows. */
    public static PageRequest of(long first, int limit) {
        return new PageRequest(first, limit);
    }
}
