/** Tests of the order feature that run inside the deployed EAR, where its package-private beans and entities live. */
@NullMarked
package org.backorder.order;

import org.jspecify.annotations.NullMarked;
