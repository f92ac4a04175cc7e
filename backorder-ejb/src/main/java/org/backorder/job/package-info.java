/**
 * Purpose: work that time sets off, its due instants and its records. Words: run, job, due. May use: leaves, audit.
 * Events out: none. Invariants: a run may be started on every node at once; row locks decide who works.
 */
@NullMarked
package org.backorder.job;

import org.jspecify.annotations.NullMarked;
