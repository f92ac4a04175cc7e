/**
 * Purpose: the same request twice is one effect. Words: request key, fingerprint, kept answer. May use: basics, customer.
 * Events out: none. Invariants: a key belongs to one customer and one request; its row commits with the effect and the
 * answer or not at all; after a day it is forgotten.
 */
@NullMarked
package org.backorder.idempotency;

import org.jspecify.annotations.NullMarked;
