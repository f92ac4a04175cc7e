/**
 * Purpose: people who work in a customer's account with a login of their own and fewer rights (R3). Words: role user, access
 * list, access rule, default policy. May use: basics, customer. Events out: none. Invariants: a role never does more than its
 * customer may; no list of rights lets a role say how anyone signs in to the account.
 */
@NullMarked
package org.backorder.roleuser;

import org.jspecify.annotations.NullMarked;
