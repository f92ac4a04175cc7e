/**
 * Purpose: mails caused by events. Words: notice. May use: basics, customer, alerts.mail, event records.
 * Events out: none. Invariants: a notice is keyed by its fact, so that a repeated event is no second mail.
 */
@NullMarked
package org.backorder.alerts.notice;

import org.jspecify.annotations.NullMarked;
