package org.backorder.epp;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a registry listens and how both sides prove who they are (RFC 5734 section 8).
 *
 * @param trustStore certificates we trust there, PEM or PKCS#12; null for the JDK's own
 * @param clientKey our key and certificate, PKCS#12; null where the registry asks for none
 * @param storePassword of both stores
 */
public record EppEndpoint(
        String host,
        int port,
        @Nullable Path trustStore,
        @Nullable Path clientKey,
        Secret storePassword) {}
