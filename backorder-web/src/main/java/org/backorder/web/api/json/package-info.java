/**
 * Purpose: the commands of the gateway as JSON, and their OpenAPI document (R46). Words: problem (RFC 9457), command page.
 * May use: the gateway's runner, which does everything. Events out: none. Invariants: a command does the same here and at the
 * gateway; the document is made of the commands' own pages; nobody is recognised by a cookie.
 */
@NullMarked
package org.backorder.web.api.json;

import org.jspecify.annotations.NullMarked;
