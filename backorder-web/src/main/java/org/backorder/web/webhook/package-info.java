/**
 * Purpose: what other systems call when something happened there. Words: webhook. May use: the public API of the features.
 * Events out: none. Invariants: nothing a webhook says is believed before its sender was asked.
 */
@NullMarked
package org.backorder.web.webhook;

import org.jspecify.annotations.NullMarked;
