/**
 * Purpose: operators say which TLDs are sold and how they drop (R5). Words: TLD policy, zone. May use: basics, registry, customer.
 * Events out: none. Invariants: a zone lies under its TLD; a profile named exists; orders taken keep the terms they were taken at.
 */
@NullMarked
package org.backorder.tldpolicy;

import org.jspecify.annotations.NullMarked;
