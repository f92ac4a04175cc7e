/**
 * Purpose: keys that programs sign in with, each limited to scopes (R3, R47). Words: API key, scope, label, hint.
 * May use: basics, customer. Events out: none. Invariants: the key itself is answered once and never stored; a key never
 * makes a key that may do more than itself; a revoked key stays as a record.
 */
@NullMarked
package org.backorder.apikey;

import org.jspecify.annotations.NullMarked;
