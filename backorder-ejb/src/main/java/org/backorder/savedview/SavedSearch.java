package org.backorder.savedview;

import java.io.Serializable;

/**
 * Filters under a name.
 *
 * @param query the parameters of the page's address, {@code q=shop&tld=com}; empty for no filter
 */
public record SavedSearch(long id, String name, String query) implements Serializable {}
