/**
 * Benchmarks on the running whole: every figure is a ratio against a named limit or peer, measured in one run after a warm-up,
 * with the database's fsync on.
 */
@NullMarked
package org.backorder.sandbox.bench;

import org.jspecify.annotations.NullMarked;
