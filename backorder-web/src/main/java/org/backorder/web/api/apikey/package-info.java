/**
 * Purpose: the commands that make, list and revoke API keys. Words: API key, scope. May use: the gateway, apikey. Events out: none.
 * Invariants: the key itself is a property of AddApiKey's answer and of nothing else.
 */
@NullMarked
package org.backorder.web.api.apikey;

import org.jspecify.annotations.NullMarked;
