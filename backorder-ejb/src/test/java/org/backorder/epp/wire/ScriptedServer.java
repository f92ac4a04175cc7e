package org.backorder.epp.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A TLS server on loopback whose every connection plays a script written by the test; it understands frames, not EPP. */
public final class ScriptedServer implements AutoCloseable {
    public static final String PASSWORD = "changeit";

    private final SSLServerSocket listener;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<SSLSocket> open = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    public ScriptedServer(Path keyStore, Script script) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        listener = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> accept(script), "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** A key and self-signed certificate for 127.0.0.1 in a PKCS#12 file, made by the JDK's own tool. */
    public static Path makeKeyStore(Path folder, String address) throws IOException, InterruptedException {
        Path file = folder.resolve("server-" + address + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD,
                        "-dname",
                        "CN=scripted",
                        "-ext",
                        "SAN=IP:" + address,
                        "-validity",
                        "30")
                .inheritIO()
                .start();
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed");
        }
        return file;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** All frames received so far, over all connections. */
    public List<String> received() {
        return received;
    }

    private void accept(Script script) {
        int number = 0;
        while (!listener.isClosed()) {
            try {
                SSLSocket socket = (SSLSocket) listener.accept();
                open.add(socket);
                int mine = ++number;
                Thread thread = new Thread(() -> play(script, socket, mine), "scripted-" + mine);
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed by the test
            }
        }
    }

    private void play(Script script, SSLSocket socket, int number) {
        try (socket) {
            script.play(new Line(socket, number));
        } catch (IOException e) {
            // The client may cut the line at any time: that is what many tests are about.
            open.remove(socket);
        } catch (RuntimeException | AssertionError e) {
            failures.add(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (SSLSocket socket : open) {
            socket.close();
        }
        if (!failures.isEmpty()) {
            throw new AssertionError("the server's script failed", failures.get(0));
        }
    }

    /** What the server does on one connection. */
    public interface Script {
        void play(Line line) throws IOException;
    }

    /** One connection, seen from the server. */
    public final class Line {
        private final InputStream in;
        private final OutputStream out;
        private final EppFramer framer;
        private final int number;

        Line(SSLSocket socket, int number) throws IOException {
            this.in = socket.getInputStream();
            this.out = socket.getOutputStream();
            this.framer = new EppFramer(in, EppFramer.LONGEST_FRAME);
            this.number = number;
        }

        /** 1 for the first connection the server got. */
        public int number() {
            return number;
        }

        /** The next frame; an empty text once the client has closed. */
        public String read() throws IOException {
            byte[] body = framer.next();
            String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            received.add(text);
            return text;
        }

        public void write(String document) throws IOException {
            raw(EppFramer.frame(document));
        }

        public void raw(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Greets and accepts the login. */
        public void logIn() throws IOException {
            write(Frames.greeting());
            write(Frames.response(1000, Frames.idOf(read())));
        }
    }
}
