/**
 * Purpose: plain JDBC without its ceremony. Words: none of the field's. May use: the JDK.
 * Events out: none. Invariants: parameters are always bound; a failure keeps its SQLSTATE.
 */
@NullMarked
package org.backorder.sql;

import org.jspecify.annotations.NullMarked;
