/**
 * Purpose: the command gateway, one text protocol for all commands (api.md). Words: command, application, class, deposit.
 * May use: the public API of the features. Events out: none. Invariants: HTTP 200 and a complete answer for every outcome;
 * secrets and raw query strings are never logged; one handler class per command.
 */
@NullMarked
package org.backorder.web.api;

import org.jspecify.annotations.NullMarked;
