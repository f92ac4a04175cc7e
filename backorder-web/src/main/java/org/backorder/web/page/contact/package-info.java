/**
 * Purpose: pages of the contacts names are registered with (R9). Words: contact, handle. May use: page.shared, contact. Events out: none.
 * Invariants: only the viewer's contacts and those below it are shown or changed (R1).
 */
@NullMarked
package org.backorder.web.page.contact;

import org.jspecify.annotations.NullMarked;
