package org.backorder.sandbox.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.DateTimeException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The control interface: JSON over HTTP on loopback. A page of another site that a browser on this machine has open cannot use
 * it: calls with a foreign Host or Origin are refused.
 */
public final class ControlServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final Pattern LOCAL = Pattern.compile("(https?://)?(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");

    static {
        // without it every answer waits 40 ms for an acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Routes routes;
    private final HttpServer server;
    private final ExecutorService threads;

    private ControlServer(Routes routes, HttpServer server, ExecutorService threads) {
        this.routes = routes;
        this.server = server;
        this.threads = threads;
    }

    /** Starts listening; port 0 takes a free one. */
    public static ControlServer start(int port, Routes routes) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "control");
            thread.setDaemon(true);
            return thread;
        });
        ControlServer control = new ControlServer(routes, server, threads);
        server.setExecutor(threads);
        server.createContext("/", control::handle);
        server.start();
        return control;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Reply reply = replyTo(exchange);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            exchange.getResponseHeaders().set(header.getKey(), header.getValue());
        }
        boolean bodyless = reply.status() == 304 || "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(reply.status(), bodyless ? -1 : length(reply));
        try (OutputStream body = exchange.getResponseBody()) {
            if (!bodyless) {
                body.write(reply.body());
            }
        }
    }

    // 0 would mean a body of unknown length
    private static long length(Reply reply) {
        return reply.body().length == 0 ? -1 : reply.body().length;
    }

    private Reply replyTo(HttpExchange exchange) {
        try {
            refuseForeigners(exchange);
            return routes.answer(exchange);
        } catch (BadCall e) {
            return Reply.refused(e.status(), e.reason());
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException | ArithmeticException e) {
            // the registry's way, and that of numbers and dates, to say that a call makes no sense
            LOG.debug("refused", e);
            return Reply.refused(400, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Reply.refused(502, String.valueOf(e.getMessage()));
        } catch (Exception e) {
            LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
            return Reply.refused(500, e.toString());
        }
    }

    private static void refuseForeigners(HttpExchange exchange) throws BadCall {
        @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
        @Nullable String origin = exchange.getRequestHeaders().getFirst("Origin");
        if ((host != null && !LOCAL.matcher(host).matches())
                || (origin != null && !LOCAL.matcher(origin).matches())) {
            throw new BadCall(403, "this interface is for programs on this machine only");
        }
    }
}
