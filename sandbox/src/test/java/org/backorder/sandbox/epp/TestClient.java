package org.backorder.sandbox.epp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A client of the tests' own: frames as text, real TLS with the host name verified. Each answer is validated against the
 * schemas when they are there; commands are validated unless a test sends them raw.
 */
final class TestClient implements AutoCloseable {
    private static final AtomicLong IDS = new AtomicLong();

    private final SSLSocket socket;
    private final DataInputStream in;
    private final String greeting;
    private String lastId = "";
    boolean validate = true;

    TestClient(SandboxRegistry registry) throws IOException {
        this(registry.caCertificate(), registry.port());
    }

    TestClient(Path ca, int port) throws IOException {
        socket = (SSLSocket) context(ca).getSocketFactory().createSocket("127.0.0.1", port);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        socket.startHandshake();
        in = new DataInputStream(socket.getInputStream());
        greeting = receive();
    }

    static SSLContext context(Path ca) throws IOException {
        try (InputStream pem = Files.newInputStream(ca)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    String greeting() {
        return greeting;
    }

    /** The clTRID of the last command built by {@link #command}. */
    String lastId() {
        return lastId;
    }

    /** Logged in as our own registrar. */
    static TestClient loggedIn(SandboxRegistry registry) throws IOException {
        return loggedIn(registry, "backorder");
    }

    static TestClient loggedIn(SandboxRegistry registry, String registrar) throws IOException {
        TestClient client = new TestClient(registry);
        assertThat(code(client.exchange(Commands.login(registrar, RegistryOptions.PASSWORD))))
                .isEqualTo(1000);
        return client;
    }

    /** Sends the inside of a command with a clTRID of its own and returns the answer. */
    String exchange(String inside) throws IOException {
        send(command(inside));
        return receive();
    }

    int codeOf(String inside) throws IOException {
        return code(exchange(inside));
    }

    String command(String inside) {
        lastId = "TEST-" + IDS.incrementAndGet();
        return Commands.document("<command>" + inside + "<clTRID>" + lastId + "</clTRID></command>");
    }

    /** Sends a document that must be schema-valid. */
    void send(String xml) throws IOException {
        assertThat(Schemas.fault(xml)).as("sent: %s", xml).isNull();
        sendRaw(xml.getBytes(StandardCharsets.UTF_8));
    }

    void sendRaw(byte[] xml) throws IOException {
        sendOctets(ByteBuffer.allocate(xml.length + 4)
                .putInt(xml.length + 4)
                .put(xml)
                .array());
    }

    void sendOctets(byte[] octets) throws IOException {
        socket.getOutputStream().write(octets);
        socket.getOutputStream().flush();
    }

    /** The next document; validated. */
    String receive() throws IOException {
        int length = in.readInt();
        if (length < 5) {
            throw new IOException("frame length " + length);
        }
        byte[] xml = new byte[length - 4];
        in.readFully(xml);
        String text = new String(xml, StandardCharsets.UTF_8);
        if (validate) {
            assertThat(Schemas.fault(text)).as("received: %s", text).isNull();
        }
        return text;
    }

    /** True when the server has closed the connection. */
    boolean closedByServer() throws IOException {
        try {
            return in.read() < 0;
        } catch (EOFException e) {
            return true;
        } catch (java.net.SocketException e) {
            return true;
        }
    }

    void timeout(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    static int code(String answer) {
        return Integer.parseInt(text(answer, "result code=\"([0-9]+)\""));
    }

    /** The first group of a pattern in the text. */
    static String text(String xml, String pattern) {
        String found = find(xml, pattern);
        assertThat(found).as("%s in %s", pattern, xml).isNotNull();
        return found == null ? "" : found;
    }

    static @Nullable String find(String xml, String pattern) {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(xml);
        return matcher.find() ? matcher.group(1) : null;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
