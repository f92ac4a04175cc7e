/**
 * Purpose: the commands about role users. Words: role user, access list. May use: the gateway, roleuser. Events out: none.
 * Invariants: the password is in no answer; no API key and no role gets here.
 */
@NullMarked
package org.backorder.web.api.roleuser;

import org.jspecify.annotations.NullMarked;
