package org.backorder.droplist;

import java.nio.file.Path;
import java.time.Instant;

/**
 * The list as published (R15): a file that is complete at any moment, replaced as a whole.
 *
 * @param etag quoted, changes with the content alone
 * @param lastModified the full hour of the last publication, UTC
 */
public record PublishedList(Path path, String etag, Instant lastModified, long size) {}
