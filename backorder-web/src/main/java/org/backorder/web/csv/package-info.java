/**
 * Purpose: tables as comma-separated values (RFC 4180), for reports and for the panel's exports. Words: column, heading. May use: money, settings.
 * Events out: none. Invariants: constant memory; times are UTC in ISO 8601; no text is read as a formula.
 */
@NullMarked
package org.backorder.web.csv;

import org.jspecify.annotations.NullMarked;
