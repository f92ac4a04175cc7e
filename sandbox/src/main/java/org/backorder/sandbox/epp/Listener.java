package org.backorder.sandbox.epp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.backorder.sandbox.epp.fault.FaultBoard;
import org.backorder.sandbox.epp.limit.LimitProfile;
import org.backorder.sandbox.epp.wire.CertificateKind;
import org.backorder.sandbox.epp.wire.TlsIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts connections on one port and gives each a thread; TLS 1.2 and newer. */
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int BACKLOG = 256;

    private final RegistryCore core;
    private final TlsIdentity identity;
    private final boolean dropEndpoint;
    private final ServerSocket server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Map<CertificateKind, SSLContext> contexts = new ConcurrentHashMap<>();

    Listener(RegistryCore core, TlsIdentity identity, int port, boolean dropEndpoint) throws IOException {
        this.core = core;
        this.identity = identity;
        this.dropEndpoint = dropEndpoint;
        this.server = new ServerSocket();
        // a restart must not wait for the last run's connections to time out
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getByName(core.options.bindAddress()), port), BACKLOG);
    }

    int port() {
        return server.getLocalPort();
    }

    void start() {
        thread(this::accept, "epp-accept-" + port()).start();
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (admitted(socket.getInetAddress().getHostAddress())) {
                    open(socket);
                } else {
                    core.limits.violated("addresses", "");
                    socket.close();
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("a connection could not be accepted", e);
                }
            }
        }
    }

    private boolean admitted(String address) {
        LimitProfile profile = core.limits.general();
        if (!profile.registeredAddresses().isEmpty()
                && !profile.registeredAddresses().contains(address)) {
            return false;
        }
        long others = connections.stream()
                .map(s -> s.getInetAddress().getHostAddress())
                .filter(a -> !a.equals(address))
                .distinct()
                .count();
        return profile.addresses() == 0 || others < profile.addresses();
    }

    private void open(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket(plain, null, true);
        socket.setUseClientMode(false);
        socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        connections.add(plain);
        EppSession session = new EppSession(core, socket, dropEndpoint, () -> connections.remove(plain));
        thread(session, "epp-session").start();
    }

    private SSLContext context() throws IOException {
        FaultBoard.Strike strike = core.faults.strike(FaultKind.CERTIFICATE, null, "connect", List.of());
        CertificateKind kind = strike == null
                ? CertificateKind.VALID
                : CertificateKind.valueOf(strike.fault().text("kind", "EXPIRED").toUpperCase(Locale.ROOT));
        SSLContext known = contexts.get(kind);
        if (known == null) {
            // certificates are checked against the client's own clock, so the real one counts, not scenario time
            Instant real = InstantSource.system().instant();
            known = identity.context(kind, real);
            contexts.put(kind, known);
        }
        return known;
    }

    /** Stops accepting and cuts every connection. */
    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : connections) {
            socket.close();
        }
    }
}
