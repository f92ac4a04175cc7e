package org.backorder.sandbox.epp;

import org.backorder.sandbox.epp.command.Answer;
import org.backorder.sandbox.epp.fault.FaultBoard;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.PollMessage;
import org.backorder.sandbox.epp.wire.Frames;

/** Spoils outcomes and frames as the faults in force want it. */
final class AnswerFaults {
    private final RegistryCore core;
    private final SessionState state;

    AnswerFaults(RegistryCore core, SessionState state) {
        this.core = core;
        this.state = state;
    }

    /** Changes code and delay. */
    Outcome outcome(Outcome before, long at) {
        if (core.faults.isEmpty()) {
            return before;
        }
        Outcome outcome = collision(before, at);
        FaultBoard.Strike delay = state.strike(FaultKind.DELAY, outcome);
        if (delay != null) {
            Fault fault = delay.fault();
            long millis = fault.number("millis", 0)
                    + core.faults.below(fault.number("randomMillis", 0))
                    + fault.number("growMillis", 0) * delay.before();
            outcome = outcome.late(millis * 1_000_000L);
        }
        repeatMessage(outcome);
        return outcome;
    }

    private Outcome collision(Outcome outcome, long at) {
        if (!outcome.verb().equals("create")
                || outcome.answer().code() != 2302
                || outcome.names().isEmpty()) {
            return outcome;
        }
        Domain winner = core.registry.release().current(outcome.names().get(0), at);
        FaultBoard.Strike strike = winner == null ? null : state.strike(FaultKind.COLLISION, outcome);
        if (winner == null || strike == null) {
            return outcome;
        }
        boolean close = at - winner.createdAt() <= strike.fault().number("windowMillis", 20) * 1000;
        return close ? outcome.with(Answer.of(2400)) : outcome;
    }

    private void repeatMessage(Outcome outcome) {
        PollMessage message = outcome.answer().queued();
        if (outcome.verb().equals("poll") && outcome.answer().code() == 1000 && message != null) {
            if (state.strike(FaultKind.DUPLICATE_POLL, outcome) != null) {
                core.store.polls().add(message.registrar(), message.queuedAt(), message.text(), message.data());
            }
        }
    }

    /** The octets to send for an outcome. */
    byte[] octets(Outcome outcome) {
        FaultBoard.Strike id = state.strike(FaultKind.WRONG_CLTRID, outcome);
        String xml = id == null ? outcome.xml() : clTRID(outcome, id.fault());
        if (state.strike(FaultKind.INVALID_ANSWER, outcome) != null) {
            // a real registry's habit: an empty ns element, and a status that no schema knows
            xml = xml.replace("<resData>", "<resData><note/>").replace("<msg>", "<msg lang=\"en\" weird=\"1\">");
        }
        byte[] frame = Frames.frame(xml);
        FaultBoard.Strike length = state.strike(FaultKind.FRAME_LENGTH, outcome);
        if (length != null) {
            long wrong = length.fault().number("length", 0);
            for (int i = 0; i < 4; i++) {
                frame[i] = (byte) (wrong >>> (24 - 8 * i));
            }
        }
        boolean twice = id != null && id.fault().text("how", "").equals("repeated");
        return twice ? EppSession.joined(frame, frame) : frame;
    }

    private static String clTRID(Outcome outcome, Fault fault) {
        String how = fault.text("how", "foreign");
        if (how.equals("repeated")) {
            return outcome.xml();
        }
        return outcome.answer().xml(how.equals("missing") ? null : "FOREIGN-0000001", outcome.svTRID());
    }
}
