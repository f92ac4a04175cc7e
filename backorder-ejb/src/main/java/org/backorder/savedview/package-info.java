/**
 * Purpose: how people like to look at lists: filters kept under a name, columns hidden (R47). Words: saved search, table view.
 * May use: basics, customer. Events out: none. Invariants: everyone's own and nobody else's, wherever it stands in the tree; a view shows nothing that its
 * customer may not see anyway.
 */
@NullMarked
package org.backorder.savedview;

import org.jspecify.annotations.NullMarked;
