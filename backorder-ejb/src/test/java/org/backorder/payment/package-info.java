/** Tests of money from outside. */
@NullMarked
package org.backorder.payment;

import org.jspecify.annotations.NullMarked;
