package org.backorder.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.backorder.sandbox.database.SandboxDatabase;
import org.backorder.sandbox.scenario.ControlWorld.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the control interface refuses: with a status, a reason in words, and nothing done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedCallsTest {
    private SandboxDatabase database;
    private ControlWorld world;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        database = ControlWorld.database(directory);
        world = new ControlWorld(directory, database);
        world.registry.putName("known-name.com", ControlWorld.START.plusSeconds(3600), true);
        world.registry.putName("restored-name.com", ControlWorld.START.plusSeconds(3600), true);
        world.registry.restore("restored-name.com");
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /nowhere                                              | 404 | no such call
            GET    | /registry                                             | 404 | no such call
            POST   | /clock                                                | 405 | use GET
            GET    | /clock/advance                                        | 405 | use POST
            DELETE | /registry/names                                       | 405 | use POST
            POST   | /clock/advance                                        | 400 | give either
            POST   | /clock/advance?by=                                    | 400 | give either
            POST   | /clock/advance?by=PT1H&to=2026-05-02T12:00:00Z        | 400 | give either
            POST   | /clock/advance?by=soon                                | 400 | not an ISO 8601 duration
            POST   | /clock/advance?by=P999999999999999D                   | 400 | not an ISO 8601 duration
            POST   | /clock/advance?by=PT9999999999999H                    | 400 |
            POST   | /clock/advance?to=tomorrow                            | 400 | not an ISO 8601 instant
            POST   | /clock/advance?to=2026-05-02                          | 400 | not an ISO 8601 instant
            POST   | /clock/advance?by=-PT0.000001S                        | 400 | never runs backward
            POST   | /clock/advance?to=2026-05-01T11:59:59.999999Z         | 400 | never runs backward
            POST   | /clock/advance?to=2026-05-01T13:59:59%2B02:00         | 400 | never runs backward
            POST   | /clock/advance?to=2100-01-01T00:00:00.000001Z         | 400 | ends at
            GET    | /registry/names/free-name.com                         | 404 | not registered
            POST   | /registry/names/free-name.com/restore                 | 404 | not registered
            POST   | /registry/names/free-name.com/take?registrar=rival    | 404 | not registered
            POST   | /registry/names/known-name.com/take                   | 400 | say who takes it
            POST   | /registry/names/restored-name.com/take?registrar=rival | 400 | not about to be purged
            GET    | /registry/names/no%20name.com                         | 400 | no domain name
            GET    | /registry/names/com                                   | 400 | no domain name
            GET    | /registry/log                                         | 400 | say which name
            GET    | /registry/log?name=-.com                              | 400 | no domain name
            """)
    void refusesCallsWithoutABody(String method, String path, int status, String words) throws Exception {
        assertRefused(world.send(method, path, ""), status, words == null ? "" : words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /registry/names  | ``                                                         | it is empty
            /registry/names  | {"name":                                                   | no JSON
            /registry/names  | ["new-name.com"]                                           | must be a JSON object
            /registry/names  | "new-name.com"                                             | must be a JSON object
            /registry/names  | {"name":"new-name.com","dropAt":"2026-05-02T12:00:00Z"} {} | no JSON
            /registry/names  | {"dropAt":"2026-05-02T12:00:00Z"}                          | "name" is missing
            /registry/names  | {"name":null,"dropAt":"2026-05-02T12:00:00Z"}              | "name" is missing
            /registry/names  | {"name":" ","dropAt":"2026-05-02T12:00:00Z"}               | "name" is missing
            /registry/names  | {"name":["new-name.com"],"dropAt":"2026-05-02T12:00:00Z"}  | "name" is missing
            /registry/names  | {"name":"new-name.com"}                                    | "dropAt" is missing
            /registry/names  | {"name":"new-name.com","dropAt":"2026-05-02 12:00"}        | not an ISO 8601 instant
            /registry/names  | {"name":"com","dropAt":"2026-05-02T12:00:00Z"}             | no domain name
            /registry/names  | {"name":"new_name.com","dropAt":"2026-05-02T12:00:00Z"}    | no domain name
            /registry/names  | {"name":"new-name.com","dropAt":"2026-05-02T12:00:00Z","listed":"yes"} | true or false
            /registry/faults | {}                                                         | "kind" is missing
            /registry/faults | {"kind":"WOBBLE"}                                          | must be one of
            /registry/faults | {"kind":"DELAY","perMille":1001}                           | from 0 to 1000
            /registry/faults | {"kind":"DELAY","perMille":-1}                             | from 0 to 1000
            /registry/faults | {"kind":"DELAY","perMille":0.5}                            | whole number
            /registry/faults | {"kind":"DELAY","remaining":0}                             | whole number from 1
            /registry/faults | {"kind":"DELAY","parameters":["millis"]}                   | must be a JSON object
            /registry/faults | {"limits":"mars"}                                          | no limit profile mars
            /registry/rivals | {"createsPerSecond":100}                                   | "registrar" is missing
            /registry/rivals | {"registrar":"rival","createsPerSecond":0}                 | from 1 to 10000
            /registry/rivals | {"registrar":"rival","createsPerSecond":10001}             | from 1 to 10000
            /paypal/approve/NOSUCHORDER | {}                                              | order NOSUCHORDER
            /paypal/decline/NOSUCHORDER | {}                                              | order NOSUCHORDER
            /paypal/faults   | {}                                                         | "kind" is missing
            /paypal/faults   | {"kind":"WOBBLE"}                                          | must be one of
            /paypal/faults   | {"kind":"DOWN","remaining":0}                              | whole number from 1
            /bank/statement  | {}                                                         | "entries" must be a list
            /bank/statement  | {"entries":[]}                                             | "entries" must be a list
            /bank/statement  | {"entries":[{"amount":"1.00","currency":"USD"}]}           | "reference" is missing
            /bank/statement  | {"entries":[{"reference":"x","amount":"-1","currency":"USD"}]} | must be a decimal
            /bank/wire       | {"amount":"1.00","currency":"USD"}                         | "customer" is missing
            /bank/wire       | {"customer":"carol","currency":"USD"}                      | "amount" is missing
            /bank/wire       | {"customer":"carol","amount":"1.00"}                       | "currency" is missing
            /bank/wire       | {"customer":"carol","amount":"-1.00","currency":"USD"}     | must be a decimal
            /bank/wire       | {"customer":"carol","amount":"1e3","currency":"USD"}       | must be a decimal
            /bank/wire       | {"customer":"carol","amount":"1,00","currency":"USD"}      | must be a decimal
            /bank/wire       | {"customer":"carol","amount":"1.00","currency":"US"}       | must be a code
            /bank/wire       | {"customer":"carol\\nAMOUNT=9","amount":"1.00","currency":"USD"} | control characters
            """)
    void refusesBodiesThatMakeNoSense(String path, String body, String words) throws Exception {
        assertRefused(world.post(path, body), 400, words);
    }

    @Test
    void refusesPagesOfOtherSites() throws Exception {
        assertRefused(world.get("/clock", "Origin", "https://example.com"), 403, "on this machine only");
        assertRefused(world.get("/clock", "Origin", "http://127.0.0.1.example.com"), 403, "on this machine only");
        assertThat(world.get("/clock", "Origin", "http://localhost:8080").status())
                .isEqualTo(200);
    }

    private void assertRefused(Answer answer, int status, String words) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isNotBlank().contains(words);
        assertThat(world.registry.name("new-name.com")).isEmpty();
        assertThat(world.registry.faults()).isEmpty();
        assertThat(world.payPal.faults()).isEmpty();
        assertThat(world.server.commands).isEmpty();
        assertThat(world.get("/clock").json().path("offset").asText()).isEqualTo("PT0S");
    }
}
