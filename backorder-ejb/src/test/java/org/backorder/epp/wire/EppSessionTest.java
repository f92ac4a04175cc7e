package org.backorder.epp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import org.backorder.epp.EppOutcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions against a server that plays what the test wrote, over real TLS. */
@Timeout(60)
class EppSessionTest extends ScriptedSessions {
    @Test
    void matchesTheAnswer_andKeepsBothFrames() throws IOException, GeneralSecurityException {
        EppOutcome outcome = ask(line -> line.write(Frames.response(2303, Frames.idOf(line.read()))));

        assertAnswered(outcome, 2303);
        EppOutcome.Answered answered = (EppOutcome.Answered) outcome;
        assertThat(answered.exchange().sent().text())
                .contains("<domain:info", answered.exchange().clTrid());
        assertThat(String.valueOf(answered.exchange().received())).contains("code=\"2303\"");
        assertThat(answered.exchange().answeredAt()).isNotNull();
    }

    @Test
    @Tag("T17")
    void dropsAnswersOfOtherCommands_whateverTheirOrder() throws IOException, GeneralSecurityException {
        EppOutcome outcome = ask(line -> {
            String id = Frames.idOf(line.read());
            line.write(Frames.response(1000, "SOMEBODY-ELSES-ID"));
            line.write(Frames.greeting());
            line.write(Frames.response(2303, id));
        });

        assertAnswered(outcome, 2303);
    }

    @Test
    @Tag("T17")
    void acceptsAnAnswerWithoutAnId_whenOneCommandIsOutstanding() throws IOException, GeneralSecurityException {
        assertAnswered(
                ask(line -> {
                    line.read();
                    line.write(Frames.withoutId(2400));
                }),
                2400);
    }

    @Test
    @Tag("T17")
    void dropsAnAnswerThatNobodyAskedFor() throws IOException, GeneralSecurityException {
        try (ScriptedServer server = server(line -> {
                    line.logIn();
                    line.write(Frames.response(1000, "STRAY-1"));
                    line.write(Frames.response(2303, Frames.idOf(line.read())));
                    line.write(Frames.response(1000, "STRAY-2"));
                    line.write(Frames.response(2302, Frames.idOf(line.read())));
                });
                EppSessionPool pool = pool(server, 1, plan(PATIENCE))) {
            assertAnswered(pool.send(INFO), 2303);
            assertAnswered(pool.send(INFO), 2302);
        }
    }

    @Test
    @Tag("T13")
    void answersUnknown_whenTheLineBreaksAfterTheCommand() throws IOException, GeneralSecurityException {
        EppOutcome outcome = ask(ScriptedServer.Line::read);

        assertThat(outcome).isInstanceOf(EppOutcome.Unknown.class);
    }

    @Test
    @Tag("T14")
    void answersUnknown_whenTheServerSaysNothingByTheDeadline() throws IOException, GeneralSecurityException {
        EppOutcome outcome = ask(line -> {
            line.read();
            line.read(); // until the client gives up and cuts the line
        });

        assertThat(outcome).isInstanceOf(EppOutcome.Unknown.class);
        EppOutcome.Unknown unknown = (EppOutcome.Unknown) outcome;
        assertThat(unknown.reason()).contains("deadline");
        assertThat(unknown.exchange().took()).isBetween(SHORT, Duration.ofSeconds(10));
        assertThat(unknown.exchange().answeredAt()).isNull();
    }

    @Test
    @Tag("T16")
    void neverMatchesALateAnswer_toAnotherCommand() throws IOException, GeneralSecurityException {
        try (ScriptedServer server = server(line -> {
                    line.logIn();
                    String id = Frames.idOf(line.read());
                    if (line.number() == 1) {
                        line.read(); // the client has given up; what is written now is too late
                        line.write(Frames.response(1000, id));
                        return;
                    }
                    line.write(Frames.response(2303, id));
                });
                EppSessionPool pool = pool(server, 1, plan(SHORT))) {
            assertThat(pool.send(INFO)).isInstanceOf(EppOutcome.Unknown.class);
            EppOutcome second = pool.send(INFO);
            // The session of the first command is gone: the second went over a new one, or found none in time.
            assertThat(second.answer().map(r -> r.code()).orElse(2303)).isEqualTo(2303);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1, Integer.MIN_VALUE, EppFramer.LONGEST_FRAME + 1})
    void closesOnALength_noFrameCanHave(int length) throws IOException, GeneralSecurityException {
        EppOutcome outcome = ask(line -> {
            line.read();
            line.raw(ByteBuffer.allocate(4).putInt(length).array());
            line.read();
        });

        assertThat(outcome).isInstanceOf(EppOutcome.Unknown.class);
        assertThat(((EppOutcome.Unknown) outcome).reason()).contains("frame length");
    }

    @Test
    void readsAFrameInManyRecords_andManyFramesInOne() throws IOException, GeneralSecurityException {
        EppOutcome outcome = ask(line -> {
            String id = Frames.idOf(line.read());
            byte[] stray = EppFramer.frame(Frames.response(1000, "STRAY-1"));
            byte[] answer = EppFramer.frame(Frames.response(2303, id));
            byte[] together = Arrays.copyOf(stray, stray.length + 3);
            System.arraycopy(answer, 0, together, stray.length, 3);
            line.raw(together);
            for (int i = 3; i < answer.length; i++) {
                line.raw(new byte[] {answer[i]});
            }
        });

        assertAnswered(outcome, 2303);
    }

    @Test
    void closesOnAFrameThatCannotBeRead() throws IOException, GeneralSecurityException {
        EppOutcome outcome = ask(line -> {
            line.read();
            line.write("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");
            line.read();
        });

        assertThat(outcome).isInstanceOf(EppOutcome.Unknown.class);
    }
}
