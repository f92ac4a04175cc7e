package org.backorder.sandbox.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Finds free ports on loopback and says plainly which are taken. */
final class FreePorts {
    /** The server's own sockets beside HTTP and management: HTTPS, cluster channel, failure detection, management HTTPS. */
    private static final int[] AUXILIARY = {8443, 7600, 57600, 9993, 4712, 4713};

    private static final int STEP = 10;
    private static final int MOST_OFFSET = 7000;

    private final Set<Integer> given = new HashSet<>();

    /** The configured ports with a free one for each 0; refuses with one line when one is in use. */
    Ports settle(Ports wanted) throws StartFailure {
        Ports settled = new Ports(
                settle(wanted.http(), "backorder.http.port"),
                settle(wanted.management(), "backorder.management.port"),
                settle(wanted.sandbox(), "backorder.sandbox.port"),
                settle(wanted.epp(), "backorder.epp.port"),
                settle(wanted.smtp(), "backorder.smtp.port"),
                settle(wanted.imap(), "backorder.imap.port"),
                settle(wanted.database(), "backorder.db.port"),
                settle(wanted.payPal(), "backorder.paypal.port"));
        return settled;
    }

    /** A free port that this object has not given away before. */
    int free() throws StartFailure {
        for (int tries = 0; tries < 1000; tries++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (given.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new StartFailure("no free port on loopback: " + e.getMessage());
            }
        }
        throw new StartFailure("no free port on loopback");
    }

    /**
     * How far to move the server's auxiliary sockets so that none collides. A server on the usual HTTP port keeps their usual
     * places when they are free; any other begins to look at an offset of its own, because a second sandbox may be looking at
     * this very moment and the server binds them only much later. The offset is below both ports, which have it taken off.
     */
    int auxiliaryOffset(int http, int management) throws StartFailure {
        int slots = Math.min(MOST_OFFSET, Math.min(http, management) - 1) / STEP;
        int first = http == Ports.usual().http() ? 0 : Math.floorMod(http * 31, Math.max(1, slots));
        for (int tried = 0; tried < slots; tried++) {
            int offset = (first + tried) % slots * STEP;
            boolean free = true;
            for (int port : AUXILIARY) {
                free &= !given.contains(port + offset) && isFree(port + offset);
            }
            if (free) {
                for (int port : AUXILIARY) {
                    given.add(port + offset);
                }
                return offset;
            }
        }
        throw new StartFailure("no room on loopback for the server's cluster and HTTPS sockets");
    }

    private int settle(int port, String property) throws StartFailure {
        if (port == 0) {
            return free();
        }
        if (!given.add(port) || !isFree(port)) {
            throw new StartFailure("Port " + port + " is in use; choose another with -D" + property + "=<port>");
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // a connection of an earlier run that lingers is no user of the port
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
