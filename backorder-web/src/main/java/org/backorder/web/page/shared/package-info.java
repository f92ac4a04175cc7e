/**
 * Purpose: what all pages of the control panel need: gate, viewer, messages, lists, charts. Words: viewer, gate. May use: public types of the features, page.shared.
 * Events out: none. Invariants: no page runs without the gate; every action acts as the viewer's Caller.
 */
@NullMarked
package org.backorder.web.page.shared;

import org.jspecify.annotations.NullMarked;
