package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reseller's script reads of its money over the gateway. */
@Tag("R23")
class AccountCommandsIT {
    private final World world = World.get();
    private final Control control = world.control();

    @Test
    void showsAHoldWithItsEnd_andTheClassesAskedFor() {
        Instant drop = control.now().plus(Duration.ofDays(2));
        control.list("account-commands.com", drop);
        Api alice = world.api("alice");
        String order = alice.call("AddDomainApplication", "DOMAIN=account-commands.com", "CLASS=BACKORDER")
                .expect(200)
                .get("APPLICATION");
        Answer holds = alice.call("QueryDepositList", "ACCOUNTINGTYPE=com_back*", "LIMIT=10000")
                .expect(200);
        int row = holds.all("DESCRIPTION").indexOf("account-commands.com");
        assertThat(row).isNotNegative();
        assertThat(holds.all("EXPIRATIONDATE").get(row)).isEqualTo(World.wire(drop));
        assertThat(holds.all("USER").get(row)).isEqualTo("alice");
        assertThat(holds.all("ACCOUNTINGTYPE")).containsOnly("COM_BACKORDER");
        assertThat(alice.call("QueryDepositList", "ACCOUNTINGTYPE=NET_*", "ACCOUNTINGTYPE1=*_LITEBACKORDER")
                        .expect(200)
                        .all("DESCRIPTION"))
                .doesNotContain("account-commands.com");
        assertThat(alice.call("QueryDepositList", "USERDEPTH=SUBUSER")
                        .expect(200)
                        .get("TOTAL"))
                .isEqualTo("0");
        alice.call("DeleteDomainApplication", "APPLICATION=" + order).expect(200);
    }

    @Test
    void listsBookings_andTheBalanceEachLeft() {
        world.api("admin")
                .call("AddPayment", "SUBUSER=alice", "AMOUNT=1.23", "CURRENCY=USD", "REFERENCE=books-it")
                .expect(200);
        Api alice = world.api("alice");
        for (String list : List.of("QueryAccountingList", "QueryAccountBalanceList")) {
            Answer bookings =
                    alice.call(list, "TYPE=PAY*", "ORDERBY=DATEDESC", "LIMIT=1").expect(200);
            assertThat(bookings.get("COUNT")).isEqualTo("1");
            assertThat(bookings.get("TYPE")).isEqualTo("PAYMENT");
            assertThat(bookings.get("AMOUNT")).isEqualTo("1.23");
            assertThat(bookings.get("CURRENCY")).isEqualTo("USD");
            assertThat(bookings.get("USER")).isEqualTo("alice");
            assertThat(bookings.get("SUMCURRENCY")).isEqualTo("USD");
        }
        Answer statement = alice.call("QueryAccountBalanceList", "ORDERBY=DATEDESC", "NOSUM=1")
                .expect(200);
        assertThat(statement.get("BALANCE"))
                .isEqualTo(alice.call("StatusAccount").expect(200).get("AMOUNT"));
        assertThat(statement.all("SUM")).isEmpty();
        assertThat(alice.call("QueryAccountingList", "TYPEREGEX=^CAP", "TYPE=PAYMENT")
                        .expect(200)
                        .get("TOTAL"))
                .isEqualTo("0");
        assertThat(alice.call("QueryAccountingList", "TYPEREGEX=^pay", "MAXDATE=2000-01-01")
                        .expect(200)
                        .get("TOTAL"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QueryDepositList", "QueryAccountingList", "QueryAccountBalanceList"})
    @Tag("R1")
    void aForeignUserAnswersLikeAMissingOne_andStaffReadsAll(String command) {
        Answer foreign = world.api("bob").call(command, "SUBUSER=alice").expect(545);
        Answer missing = world.api("bob").call(command, "SUBUSER=nobody").expect(545);
        assertThat(foreign.description()).isEqualTo(missing.description().replace("nobody", "alice"));
        world.api("auditor").call(command, "SUBUSER=alice").expect(200);
        world.api("admin").call(command, "SUBUSER=alice").expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "QueryDepositList, USERDEPTH=DEEP, 541",
        "QueryDepositList, FIRST=-1, 541",
        "QueryAccountingList, MINDATE=yesterday, 505",
        "QueryAccountingList, TYPEREGEX=(, 541",
        "QueryAccountingList, ORDERBY=AMOUNT, 541",
        "QueryAccountingList, NOSUM=maybe, 505",
        "QueryAccountBalanceList, MAXDATE=2026-02-30, 505",
        "QueryAccountBalanceList, ORDERBY=BALANCE, 541",
        "QueryAccountBalanceList, LIMIT=-1, 541"
    })
    void refusesWhatItCannotRead(String command, String parameter, int code) {
        world.api("alice").call(command, parameter).expect(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QueryAccountingList", "QueryAccountBalanceList"})
    void staffHasNoAccountOfItsOwn(String command) {
        world.api("admin").call(command).expect(545);
    }
}
