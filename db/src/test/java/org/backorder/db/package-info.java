/**
 * Purpose: tests of the schema's scripts on a real, empty PostgreSQL. Words: golden (the committed dump). May use: JDBC, Flyway,
 * zonky's binaries. Events out: none. Invariants: the scripts are read as files, where people edit them.
 */
@NullMarked
package org.backorder.db;

import org.jspecify.annotations.NullMarked;
