package org.backorder.epp.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.backorder.epp.Deadlines;
import org.backorder.epp.EppEndpoint;
import org.jspecify.annotations.Nullable;

/** Opens connections to one endpoint: TLS 1.2 or newer, host name verified, the registry's own trust store, our key where one is asked for. */
public final class TlsConnector {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    private static final int SEQUENCE_MARK = 0x30;

    private final EppEndpoint endpoint;
    private final Deadlines deadlines;
    private final SSLContext context;

    /** @throws IllegalArgumentException when a store cannot be read: a fault of the configuration, found at the first use */
    public TlsConnector(EppEndpoint endpoint, Deadlines deadlines) {
        this.endpoint = endpoint;
        this.deadlines = deadlines;
        try {
            context = SSLContext.getInstance("TLS");
            context.init(keys(endpoint), trust(endpoint), null);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("TLS stores of " + endpoint.host() + ": " + e.getMessage(), e);
        }
    }

    EppConnection connect() throws IOException {
        Socket raw = new Socket();
        try {
            raw.setOption(StandardSocketOptions.TCP_NODELAY, true);
            int patience = Math.toIntExact(deadlines.connect().toMillis());
            raw.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), patience);
            SSLSocket tls =
                    (SSLSocket) context.getSocketFactory().createSocket(raw, endpoint.host(), endpoint.port(), true);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setProtocols(PROTOCOLS);
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            raw.setSoTimeout(patience);
            tls.startHandshake();
            raw.setSoTimeout(0);
            return new EppConnection(raw, tls);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static KeyManager @Nullable [] keys(EppEndpoint endpoint) throws GeneralSecurityException, IOException {
        if (endpoint.clientKey() == null) {
            return null;
        }
        char[] password = endpoint.storePassword().reveal().toCharArray();
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(endpoint.clientKey().toFile(), password), password);
        return factory.getKeyManagers();
    }

    private static TrustManager @Nullable [] trust(EppEndpoint endpoint) throws GeneralSecurityException, IOException {
        if (endpoint.trustStore() == null) {
            return null;
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trustStore(endpoint.trustStore(), endpoint));
        return factory.getTrustManagers();
    }

    private static KeyStore trustStore(Path file, EppEndpoint endpoint) throws GeneralSecurityException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(1);
            int first = in.read();
            in.reset();
            if (first == SEQUENCE_MARK) { // the ASN.1 sequence every PKCS#12 file starts with
                return KeyStore.getInstance(
                        file.toFile(), endpoint.storePassword().reveal().toCharArray());
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca" + number++, certificate);
            }
            return store;
        }
    }
}
