/**
 * Purpose: a customer's records as files (api.md 15). Words: the API's own, translated at this edge. May use: web.api, web.csv, the public API of the
 * features it shows. Events out: none. Invariants: a report shows what the list commands would show its customer, and no secret.
 */
@NullMarked
package org.backorder.web.api.report;

import org.jspecify.annotations.NullMarked;
