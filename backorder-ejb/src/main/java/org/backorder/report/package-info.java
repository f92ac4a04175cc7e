/**
 * Purpose: links under which a customer's records can be fetched as a file for a while, without a login (api.md 15). Words: report, report link.
 * May use: basics, customer. Events out: none. Invariants: only a hash of a link is kept; a link is of one customer and one report, and ends by itself.
 */
@NullMarked
package org.backorder.report;

import org.jspecify.annotations.NullMarked;
