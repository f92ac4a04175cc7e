/**
 * Purpose: every mail that leaves the system. Words: outgoing mail, template. May use: basics, customer.
 * Events out: none. Invariants: a mail is a row first; one fact is one mail, and every try carries its one Message-ID (R44).
 */
@NullMarked
package org.backorder.alerts.mail;

import org.jspecify.annotations.NullMarked;
