/** Tests of the whole, from outside, and of the house itself. */
@NullMarked
package org.backorder;

import org.jspecify.annotations.NullMarked;
