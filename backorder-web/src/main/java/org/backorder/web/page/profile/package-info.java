/**
 * Purpose: pages about the viewer itself (R47, Profile). Words: API key. May use: page.shared, apikey. Events out: none.
 * Invariants: a key is shown in the answer that made it and never again.
 */
@NullMarked
package org.backorder.web.page.profile;

import org.jspecify.annotations.NullMarked;
