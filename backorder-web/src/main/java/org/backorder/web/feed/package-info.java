/**
 * Purpose: a customer's events as an Atom feed and its dates as a calendar, at a secret address. Words: private feed. May use: public
 * types of the features, page.shared for its words, api.droplist for conditional requests. Events out: none. Invariants: a wrong token
 * answers like a page that does not exist.
 */
@NullMarked
package org.backorder.web.feed;

import org.jspecify.annotations.NullMarked;
