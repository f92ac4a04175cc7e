/** Tests of the running whole: sandbox, server, API and pages, all real, over HTTP. */
@NullMarked
package org.backorder.it;

import org.jspecify.annotations.NullMarked;
