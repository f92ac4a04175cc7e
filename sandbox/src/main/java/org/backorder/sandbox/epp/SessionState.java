package org.backorder.sandbox.epp;

import java.util.List;
import java.util.Set;
import org.backorder.sandbox.epp.command.Answer;
import org.backorder.sandbox.epp.command.Caller;
import org.backorder.sandbox.epp.command.CommandFrame;
import org.backorder.sandbox.epp.command.Declined;
import org.backorder.sandbox.epp.command.NameRules;
import org.backorder.sandbox.epp.command.Prepared;
import org.backorder.sandbox.epp.command.Request;
import org.backorder.sandbox.epp.command.ResultCodes;
import org.backorder.sandbox.epp.fault.FaultBoard;
import org.backorder.sandbox.epp.limit.SessionPace;
import org.backorder.sandbox.epp.limit.Verdict;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.backorder.sandbox.epp.wire.XmlReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One session's conversation without its socket: frames in, outcomes out. Used by one thread. */
final class SessionState {
    private static final Logger LOG = LoggerFactory.getLogger(SessionState.class);

    private final RegistryCore core;
    private final XmlReader reader = new XmlReader();
    private final boolean dropEndpoint;
    final long id;
    private @Nullable Caller caller;
    private boolean countedOut;
    private SessionPace pace;

    SessionState(RegistryCore core, boolean dropEndpoint) {
        this.core = core;
        this.dropEndpoint = dropEndpoint;
        this.id = core.sessions.incrementAndGet();
        this.pace = new SessionPace(core.now());
    }

    /** The registrar logged in, "" before login. */
    String registrar() {
        return caller == null ? "" : caller.registrar();
    }

    /** Carries a frame out; never throws for anything a client can send. */
    Outcome handle(byte[] xml, ArrivalOrder.Arrival arrival) {
        String svTRID = core.svTRID();
        XmlNode root = null;
        try {
            root = reader.read(xml);
            CommandFrame frame = CommandFrame.read(root);
            arrival.concerns(frame.names());
            return known(frame, arrival, svTRID);
        } catch (MalformedFrame e) {
            String clTRID = root == null ? null : CommandFrame.clTRID(root);
            Answer refused = Answer.declined(2001, e.getMessage(), null);
            return new Outcome("malformed", List.of(), clTRID, svTRID, refused, null, false, 0, Outcome.Delivery.SEND);
        }
    }

    private Outcome known(CommandFrame frame, ArrivalOrder.Arrival arrival, String svTRID) throws MalformedFrame {
        Outcome base = new Outcome(
                frame.verb(),
                frame.names(),
                frame.clTRID(),
                svTRID,
                Answer.of(1000),
                null,
                false,
                0,
                Outcome.Delivery.SEND);
        return switch (frame.verb()) {
            case "hello" ->
                new Outcome(
                        "hello",
                        List.of(),
                        null,
                        svTRID,
                        Answer.of(1000),
                        Greeting.xml(core, registrar()),
                        false,
                        0,
                        Outcome.Delivery.SEND);
            case "login" -> ending(base, login(frame, arrival));
            case "logout" -> {
                Values.empty(frame.element());
                yield ending(base, caller == null ? Answer.of(2002) : Answer.of(1500));
            }
            default -> command(base, frame, arrival);
        };
    }

    private static Outcome ending(Outcome base, Answer answer) {
        boolean closes = ResultCodes.closes(answer.code());
        return new Outcome(
                base.verb(), base.names(), base.clTRID(), base.svTRID(), answer, null, closes, 0, base.delivery());
    }

    private Answer login(CommandFrame frame, ArrivalOrder.Arrival arrival) throws MalformedFrame {
        Login login = Login.read(frame);
        if (caller != null) {
            return Answer.declined(2002, "logged in already", null);
        }
        try {
            RegistrarAccount account = login.authenticate(core);
            if (!core.counters.open(
                    account.id(), account.sessionLimit(), core.limits.general().sessions())) {
                core.limits.violated("sessions", account.id());
                return Answer.of(2502);
            }
            Set<String> services = login.services();
            caller = new Caller(account.id(), id, dropEndpoint, services);
            pace = new SessionPace(arrival.at);
            if (login.newPassword() != null) {
                core.store.changePassword(account.id(), login.newPassword());
            }
            return Answer.of(1000);
        } catch (Declined e) {
            return Answer.declined(e.code(), e.getMessage(), e.ownCode());
        }
    }

    private Outcome command(Outcome base, CommandFrame frame, ArrivalOrder.Arrival arrival) throws MalformedFrame {
        Caller known = caller;
        if (known == null) {
            return base.with(Answer.declined(2002, "not logged in", null));
        }
        core.due.settle(arrival.at);
        String tld =
                frame.names().isEmpty() ? null : NameRules.tld(frame.names().get(0));
        Verdict verdict = core.limits.before(pace, known.registrar(), frame.verb(), tld, arrival.at, System.nanoTime());
        Outcome outcome = base.late(verdict.delayNanos());
        if (!verdict.passes()) {
            outcome = ending(outcome, Answer.declined(verdict.code(), verdict.reason(), null));
        } else if (notOnDropEndpoint(frame, tld)) {
            core.limits.violated("drop-endpoint", known.registrar());
            outcome = outcome.with(Answer.declined(2101, "not on the drop endpoint", null));
        } else {
            outcome = execute(outcome, new Request(frame, known, arrival.at, base.svTRID()), arrival);
        }
        return outcome.late(core.limits.after(
                known.registrar(), frame.verb(), tld, outcome.answer().code(), arrival.at));
    }

    private boolean notOnDropEndpoint(CommandFrame frame, @Nullable String tld) {
        if (!dropEndpoint || tld == null) {
            return false;
        }
        var endpoint = core.limits.of(tld).dropEndpoint();
        return endpoint != null
                && !endpoint.verbs().isEmpty()
                && !endpoint.verbs().contains(frame.verb());
    }

    private Outcome execute(Outcome base, Request request, ArrivalOrder.Arrival arrival) throws MalformedFrame {
        String verb = request.frame().verb();
        Outcome.Delivery delivery = Outcome.Delivery.SEND;
        boolean run = true;
        FaultBoard.Strike hangUp = strike(FaultKind.CLOSE_WITHOUT_ANSWER, base);
        FaultBoard.Strike silent = hangUp == null ? strike(FaultKind.NO_ANSWER, base) : null;
        FaultBoard.Strike mute = hangUp == null ? silent : hangUp;
        if (mute != null) {
            delivery = hangUp == null ? Outcome.Delivery.SILENT : Outcome.Delivery.HANG_UP;
            run = Boolean.parseBoolean(mute.fault().text("execute", "true"));
        }
        FaultBoard.Strike fail = run ? strike(FaultKind.FAIL, base) : null;
        if (!run) {
            return base.delivered(delivery).with(Answer.of(2400));
        }
        if (fail != null) {
            return ending(base, Answer.of((int) fail.fault().number("code", 2400)));
        }
        try {
            Prepared prepared = core.commands.prepare(request);
            if (verb.equals("create")) {
                arrival.awaitEarlier(base.names());
            }
            return base.delivered(delivery).with(prepared.run());
        } catch (Declined e) {
            return base.delivered(delivery).with(Answer.declined(e.code(), e.getMessage(), e.ownCode()));
        } catch (RuntimeException e) {
            // a defect of the registry; the frame stays out of the log because it may hold secrets
            LOG.error("command {} of session {} failed", verb, id, e);
            return base.with(Answer.of(2400));
        }
    }

    FaultBoard.@Nullable Strike strike(FaultKind kind, Outcome outcome) {
        return core.faults.isEmpty() ? null : core.faults.strike(kind, registrar(), outcome.verb(), outcome.names());
    }

    /** Counts the session out, once. */
    void closed() {
        if (caller != null && !countedOut) {
            countedOut = true;
            core.counters.close(caller.registrar());
        }
    }
}
