package org.backorder.droplist;

import java.io.IOException;

/**
 * Reads one format of drop lists (registries.md 3.1); the row of a source names it. An importer knows columns, separator and
 * dates of its format and nothing else: containers, charset, names, duplicates and the merge are the same for all.
 */
interface ListImporter {
    /** The format's id as sources name it. */
    String id();

    /** True for the name of the one entry a ZIP of this format holds, without its path. */
    boolean expectsEntry(String name);

    /** Hands every row to the sink, those it cannot read with the reason. */
    void read(ListLines lines, RowSink sink) throws IOException;

    /** Takes the rows of a list, in the order of the file. */
    interface RowSink {
        /** A readable row. Line numbers count from 1. */
        void row(long line, String name, ListedDate date);

        /** A row that cannot be read. */
        void refuse(long line, String reason);
    }
}
