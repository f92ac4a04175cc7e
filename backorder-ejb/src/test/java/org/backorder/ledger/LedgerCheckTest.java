package org.backorder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.backorder.job.RunReport;
import org.backorder.sql.Sql;
import org.backorder.testing.MovableTime;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R19")
class LedgerCheckTest {
    private final LedgerScript script = new LedgerScript();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring = Wiring.on(script.wiring().database(), time);
    private final LedgerCheckRun run = wiring.bean(LedgerCheckRun.class);

    @BeforeEach
    void moveMoney() {
        script.run("""
                open alice 0.00 USD          -> ok
                pay p1 alice 100.00 USD WIRE -> ok
                hold 1 alice 60.00 USD       -> ok
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE ledger_account SET posted_minor = posted_minor + 1 WHERE kind = 'CUSTOMER' | its postings 10000",
                "UPDATE ledger_account SET held_minor = held_minor - 1 WHERE kind = 'CUSTOMER'     | its open holds 6000",
                "UPDATE ledger_account SET posted_minor = 0 WHERE kind = 'BANK'                    | not to zero",
                "UPDATE posting SET currency = 'EUR'                                               | has postings in EUR",
                "DELETE FROM fund_hold                                                             | its open holds 0"
            })
    void findsWhatDoesNotFit(String damage, String finding) {
        assertThat(wiring.bean(LedgerCheckQuery.class).findings()).isEmpty();
        Sql.update(wiring.database().dataSource(), damage);
        assertThat(wiring.bean(LedgerCheckQuery.class).findings()).anyMatch(text -> text.contains(finding));
        assertThat(run.tick().failed()).isPositive();
    }

    @Test
    void checksAtTheStart_andEachNightAtHalfPastTwo() {
        assertThat(run.nextDue(time.instant())).contains(time.instant());
        assertThat(run.tick()).isEqualTo(RunReport.done(2));
        Instant night = Instant.parse("2026-03-11T02:30:00Z");
        assertThat(run.nextDue(time.instant())).contains(night);
        time.moveTo(night.minusNanos(1000));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        time.moveTo(night);
        assertThat(run.tick()).isEqualTo(RunReport.done(2));
        assertThat(run.nextDue(time.instant())).contains(night.plus(Duration.ofDays(1)));
    }
}
