/**
 * Purpose: the real PostgreSQL of the sandbox, its roles and its migrations.
 * Words: owner, app, report (roles). May use: the JDK, zonky's binaries, Flyway.
 * Events out: none. Invariants: what was committed survives a crash; migrations come as files.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.database;
