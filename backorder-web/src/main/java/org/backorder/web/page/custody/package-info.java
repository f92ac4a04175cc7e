/**
 * Purpose: names handed over to the viewer. Words: domain, authInfo. May use: public types of the features, page.shared.
 * Events out: none. Invariants: authInfo is shown on demand only.
 */
@NullMarked
package org.backorder.web.page.custody;

import org.jspecify.annotations.NullMarked;
