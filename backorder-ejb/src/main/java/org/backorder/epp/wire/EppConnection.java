package org.backorder.epp.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One TLS connection that carries frames. Reading and writing may happen on two threads, each on one only. */
final class EppConnection implements Closeable {
    private final Socket raw;
    private final OutputStream out;
    private final EppFramer framer;

    EppConnection(Socket raw, SSLSocket tls) throws IOException {
        this.raw = raw;
        this.out = tls.getOutputStream();
        this.framer = new EppFramer(tls.getInputStream(), EppFramer.LONGEST_FRAME);
    }

    /** Writes a whole frame, header included, at once: the socket has no delay and no buffer of ours in front. */
    void write(byte[] frame) throws IOException {
        out.write(frame);
        out.flush();
    }

    byte @Nullable [] read() throws IOException {
        return framer.next();
    }

    /** Cuts the line under TLS: an orderly TLS close may wait for a peer that has stopped talking. */
    @Override
    public void close() throws IOException {
        raw.close();
    }
}
