/**
 * Purpose: TLDs, zones, drop profiles and the calendar of drops. Words: registry, TLD, zone, drop profile, post-drop Lite window. May use: leaves.
 * Events out: none. Invariants: policy is rows; one name has one ACE form (R4).
 */
@NullMarked
package org.backorder.registry;

import org.jspecify.annotations.NullMarked;
