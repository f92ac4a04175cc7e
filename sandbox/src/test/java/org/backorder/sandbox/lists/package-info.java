/** Tests of the published list. */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.lists;
