package org.backorder.it;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests written by hand, for what a proper HTTP client refuses to send. One connection each, closed by the server. */
final class RawHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI server;

    RawHttp(URI server) {
        this.server = server;
    }

    /** Sends the request line and headers as they are, then the body; answers everything that came back. */
    String send(String requestLine, String headers, byte[] body) {
        try (Socket socket = new Socket()) {
            int patience = Math.toIntExact(PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), patience);
            socket.setSoTimeout(patience);
            OutputStream out = socket.getOutputStream();
            String head = requestLine + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n"
                    + headers + "\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String pathAndQuery, String headers) {
        return send("GET " + pathAndQuery, headers, new byte[0]);
    }

    String post(String path, String headers, byte[] body) {
        return send("POST " + path, headers + "Content-Length: " + body.length + "\r\n", body);
    }

    /** The command answer of a response, which must be HTTP 200. */
    static Answer answer(String response) {
        if (!response.startsWith("HTTP/1.1 200 ")) {
            throw new AssertionError(
                    "not HTTP 200: " + response.lines().findFirst().orElse("nothing"));
        }
        return Answer.parse(response.substring(response.indexOf("[RESPONSE]")));
    }
}
