/** The outside world on loopback: database, mail, registry, drop lists and the scenario clock. */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox;
