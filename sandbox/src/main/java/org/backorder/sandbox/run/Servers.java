package org.backorder.sandbox.run;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.backorder.sandbox.scenario.ServerClient;

/** The servers of a sandbox: which of them run, and how to start, reach and end each. */
final class Servers implements AutoCloseable {
    private final ServerHome home;
    private final ServerNodes nodes;
    private final Map<Integer, ServerProcess> running = new TreeMap<>();
    private boolean closing;

    Servers(ServerHome home, ServerNodes nodes) {
        this.home = home;
        this.nodes = nodes;
    }

    /** Starts that server and waits until it serves. */
    void start(int number) throws StartFailure {
        ServerClient client = client(number);
        launch(number).awaitReady(() -> !home.hasProduct() || client.isReady());
    }

    /** The server of that number, which from now on counts as not running. */
    synchronized ServerProcess take(int number) {
        ServerProcess server = running.remove(number);
        if (server == null) {
            throw new IllegalStateException("server " + number + " does not run");
        }
        return server;
    }

    /** Completes with the exit code when that server's process ends. */
    synchronized CompletableFuture<Integer> ended(int number) {
        ServerProcess server = running.get(number);
        if (server == null) {
            throw new IllegalStateException("server " + number + " does not run");
        }
        return server.ended();
    }

    /** Those that run, the first one first. */
    synchronized List<ServerClient> clients() {
        return running.entrySet().stream()
                .filter(server -> server.getValue().isAlive())
                .map(server -> client(server.getKey()))
                .toList();
    }

    /** The HTTP port of that server. */
    int http(int number) {
        return nodes.node(number).http();
    }

    /** Lets no further server start. */
    synchronized void refuseStarts() {
        closing = true;
    }

    /** Stops all, side by side. */
    @Override
    public synchronized void close() {
        closing = true;
        running.values().parallelStream().forEach(ServerProcess::stop);
        running.clear();
    }

    private ServerClient client(int number) {
        return new ServerClient(URI.create("http://127.0.0.1:" + http(number) + "/"), nodes.token());
    }

    private synchronized ServerProcess launch(int number) throws StartFailure {
        if (closing) {
            throw new StartFailure("stopped while starting");
        }
        if (running.containsKey(number)) {
            throw new IllegalStateException("server " + number + " runs already");
        }
        try {
            ServerProcess server = ServerProcess.start(home, nodes.node(number));
            running.put(number, server);
            return server;
        } catch (IOException e) {
            throw new StartFailure("the server cannot start: " + e.getMessage(), e);
        }
    }
}
