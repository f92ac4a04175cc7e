/**
 * Purpose: reminders of money that is missing shortly before a finalization date (R21). Words: reminder, step. May use: basics,
 * customer, order. Events out: FundingReminder. Invariants: one reminder per account, deadline and step, whatever crashes and however
 * many nodes; nothing for orders that are funded by then.
 */
@NullMarked
package org.backorder.reminder;

import org.jspecify.annotations.NullMarked;
