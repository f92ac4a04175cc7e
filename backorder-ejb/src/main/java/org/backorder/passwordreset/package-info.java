/**
 * Purpose: a new password for who forgot theirs, by a link sent to the account's own address (R3). Words: reset link. May use: basics,
 * customer. Events out: PasswordResetRequested, PasswordReplaced. Invariants: nobody learns whether a login exists; the link's secret is
 * in the mail and nowhere else; a link works once, for a while, and for the password it was asked for.
 */
@NullMarked
package org.backorder.passwordreset;

import org.jspecify.annotations.NullMarked;
