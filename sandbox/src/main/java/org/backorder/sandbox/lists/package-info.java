/**
 * Purpose: publishes the drop list of the sandbox's registry, as a registry does. Words: edition, listed. May use: the JDK and
 * the registry's public records. Events out: none. Invariants: an edition changes with the hour of scenario time or when asked,
 * and carries the same ETag as long as its rows are the same.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.lists;
