/** Tests of the stand-in for PayPal. */
@NullMarked
package org.backorder.sandbox.paypal;

import org.jspecify.annotations.NullMarked;
