package org.backorder.sandbox.epp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocket;
import org.backorder.sandbox.epp.fault.FaultBoard;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.wire.FrameReader;
import org.backorder.sandbox.epp.wire.Frames;
import org.backorder.sandbox.epp.wire.ProtocolFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection on a thread of its own: greets, reads frames, answers them in order unless a fault says otherwise. */
final class EppSession implements Runnable {
    static final int FRAME_CAP = 4 << 20;
    private static final int FAREWELL_MILLIS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(EppSession.class);

    private final RegistryCore core;
    private final SSLSocket socket;
    private final SessionState state;
    private final AnswerFaults spoil;
    private final Runnable onClose;
    private byte @Nullable [] held;
    private boolean mergeNext;

    EppSession(RegistryCore core, SSLSocket socket, boolean dropEndpoint, Runnable onClose) {
        this.core = core;
        this.socket = socket;
        this.state = new SessionState(core, dropEndpoint);
        this.spoil = new AnswerFaults(core, state);
        this.onClose = onClose;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            if (core.faults.strike(FaultKind.CLOSE_BEFORE_GREETING, null, "greeting", List.of()) == null) {
                socket.setSoTimeout(idleMillis());
                socket.startHandshake();
                socket.getOutputStream().write(Frames.frame(Greeting.xml(core, null)));
                try {
                    serve();
                } finally {
                    // counted out before the close, which may wait for the client's farewell
                    state.closed();
                    socket.setSoTimeout(FAREWELL_MILLIS);
                }
            }
        } catch (ProtocolFault e) {
            LOG.info("session {} of {} closed: {}", state.id, state.registrar(), e.getMessage());
        } catch (SocketTimeoutException e) {
            core.limits.violated("idle", state.registrar());
            LOG.info("session {} of {} closed: idle", state.id, state.registrar());
        } catch (IOException e) {
            LOG.debug("session {} of {} ended", state.id, state.registrar(), e);
        } finally {
            onClose.run();
        }
    }

    private int idleMillis() {
        Duration idle = core.limits.general().idle();
        return (int) Math.min(Integer.MAX_VALUE, idle.toMillis());
    }

    private void serve() throws IOException {
        FrameReader reader = new FrameReader(socket.getInputStream(), FRAME_CAP);
        while (true) {
            byte[] xml = next(reader);
            if (xml == null) {
                return;
            }
            ArrivalOrder.Arrival arrival = core.arrivals.arrive();
            Outcome outcome;
            try {
                outcome = state.handle(xml, arrival);
            } finally {
                arrival.done();
            }
            outcome = spoil.outcome(outcome, arrival.at);
            if (!deliver(outcome, arrival)) {
                return;
            }
        }
    }

    /** The next frame; while an answer is held back, only a short wait, then the answer goes out. */
    private byte @Nullable [] next(FrameReader reader) throws IOException {
        if (held == null) {
            socket.setSoTimeout(idleMillis());
            return reader.read();
        }
        try {
            socket.setSoTimeout(300);
            return reader.read();
        } catch (SocketTimeoutException e) {
            flushHeld();
            socket.setSoTimeout(idleMillis());
            return reader.read();
        }
    }

    private void flushHeld() throws IOException {
        byte[] octets = held;
        held = null;
        if (octets != null) {
            socket.getOutputStream().write(octets);
        }
    }

    /** Sends the answer as limits and faults want it; false when the connection is to end. */
    private boolean deliver(Outcome outcome, ArrivalOrder.Arrival arrival) throws IOException {
        pause(outcome.lateNanos());
        record(outcome, arrival);
        if (outcome.delivery() == Outcome.Delivery.HANG_UP) {
            return false;
        }
        if (outcome.delivery() == Outcome.Delivery.SILENT) {
            return true;
        }
        byte[] octets = spoil.octets(outcome);
        if (state.strike(FaultKind.CLOSE_IN_FRAME, outcome) != null) {
            socket.getOutputStream().write(octets, 0, octets.length / 2);
            return false;
        }
        send(outcome, octets);
        return !outcome.closes();
    }

    private void send(Outcome outcome, byte[] octets) throws IOException {
        OutputStream out = socket.getOutputStream();
        boolean reorder = held == null && state.strike(FaultKind.OUT_OF_ORDER, outcome) != null;
        boolean merge = held == null && !reorder && state.strike(FaultKind.MERGE_FRAMES, outcome) != null;
        if (reorder) {
            held = octets;
            return;
        }
        if (merge) {
            held = octets;
            mergeNext = true;
            return;
        }
        byte[] before = held;
        if (before != null && mergeNext) {
            held = null;
            mergeNext = false;
            out.write(joined(before, octets));
            return;
        }
        FaultBoard.Strike split = state.strike(FaultKind.SPLIT_RECORDS, outcome);
        if (split == null) {
            out.write(octets);
        } else {
            int size = (int) Math.max(1, split.fault().number("octets", 7));
            for (int from = 0; from < octets.length; from += size) {
                out.write(octets, from, Math.min(size, octets.length - from));
                out.flush();
            }
        }
        flushHeld();
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void record(Outcome outcome, ArrivalOrder.Arrival arrival) {
        core.counters.command(outcome.verb(), outcome.answer().code());
        boolean silent = outcome.delivery() != Outcome.Delivery.SEND;
        for (String name : outcome.names()) {
            core.log.add(new LogEntry(
                    name,
                    state.id,
                    state.registrar(),
                    outcome.clTRID(),
                    outcome.verb(),
                    silent ? 0 : outcome.answer().code(),
                    Lapse.instant(arrival.at),
                    Lapse.instant(Math.max(arrival.at, core.now())),
                    arrival.sequence));
        }
    }
}
