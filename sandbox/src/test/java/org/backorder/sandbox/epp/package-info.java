/** Tests of the sandbox registry over real TLS sockets, refereed by the RFC schemas. */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.epp;
