/**
 * Purpose: registrar staff's work: customers, money in, lists, catch board, jobs, audit. Words: board, import report. May use: public types of the features, page.shared.
 * Events out: none. Invariants: auditors read and never write (R2).
 */
@NullMarked
package org.backorder.web.page.operator;

import org.jspecify.annotations.NullMarked;
