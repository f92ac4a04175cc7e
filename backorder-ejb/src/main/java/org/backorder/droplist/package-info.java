/**
 * Purpose: names expected to drop and their dates. Words: drop list, dropping name, import. May use: basics, registry, customer; events of dropcatch.
 * Events out: none; followers run in the import's own transaction. Invariants: a damaged list changes nothing (R12).
 */
@NullMarked
package org.backorder.droplist;

import org.jspecify.annotations.NullMarked;
