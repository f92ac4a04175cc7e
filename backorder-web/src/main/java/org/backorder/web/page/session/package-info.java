/**
 * Purpose: signing in and out. Words: session. May use: public types of the features, page.shared.
 * Events out: none. Invariants: a new session at sign-in; no open redirect.
 */
@NullMarked
package org.backorder.web.page.session;

import org.jspecify.annotations.NullMarked;
