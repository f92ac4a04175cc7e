package org.backorder.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.backorder.audit.Actor;
import org.backorder.audit.AuditQuery;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.OpenAccount;
import org.backorder.ledger.OtherCurrency;
import org.backorder.money.Money;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bank statements on a real database: what is booked, what waits for an operator, and what becomes of that. */
@Tag("R23")
class BankStatementTest {
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    private static final PageRequest ALL = PageRequest.of(0, 100);

    private final Wiring wiring = Wiring.on(LiveDatabase.fresh(), MovableTime.at(NOW.toString()))
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final People people = People.of(wiring);
    private final Caller operator = people.operator();
    private final CustomerView alice = people.customer("alice");
    private final CustomerView dieter = people.customer("dieter");
    private final ImportBankStatement statements = wiring.bean(ImportBankStatement.class);
    private final Actor.Scope acting = Actor.acting(new Actor(Actor.Kind.OPERATOR, "admin", "192.0.2.1", null));

    @BeforeEach
    void openAccounts() {
        wiring.bean(OpenAccount.class).open(alice.id(), "USD", Money.of(0, "USD"), NOW);
        wiring.bean(OpenAccount.class).open(dieter.id(), "EUR", Money.of(0, "EUR"), NOW);
    }

    @AfterEach
    void close() {
        acting.close();
    }

    private static InputStream file(String... entries) {
        String document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt><Id>S1</Id>"
                + "<Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>" + String.join("", entries)
                + "</Stmt></BkToCstmrStmt></Document>";
        return stream(document);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String entry(String ref, String amount, String currency, String text) {
        return "<Ntry><Amt Ccy=\"" + currency + "\">" + amount + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
                + "<BookgDt><Dt>2026-03-05</Dt></BookgDt><AcctSvcrRef>" + ref + "</AcctSvcrRef><NtryDtls><TxDtls>"
                + "<RltdPties><Dbtr><Nm>Payer Ltd</Nm></Dbtr></RltdPties><RmtInf><Ustrd>" + text
                + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";
    }

    private String reference(CustomerView customer) {
        return WireReference.printed(customer.id());
    }

    private StatementReport run(InputStream file) {
        return statements.run(operator, "march.xml", file, NOW);
    }

    private static List<String> outcomes(StatementReport report) {
        return report.lines().stream()
                .map(line -> line.ref() + " " + line.outcome() + " " + line.login())
                .toList();
    }

    private String balance(CustomerView customer) {
        return wiring.bean(BalanceQuery.class).balance(customer.id()).posted().toString();
    }

    private List<UnassignedView> queue() {
        return wiring.bean(UnassignedQuery.class).list(operator, ALL).rows();
    }

    @Test
    void booksByReference_queuesTheRest_andARepeatDoesNothing() {
        String[] entries = {
            entry("E1", "250.00", "USD", "thanks " + reference(alice)),
            entry("E2", "99.99", "USD", "no reference"),
            entry("E3", "10.00", "USD", reference(dieter)),
            entry("E4", "20.00", "EUR", WireReference.of(dieter.id())),
        };
        StatementReport dry = statements.check(operator, "march.xml", file(entries));
        assertThat(outcomes(dry))
                .containsExactly("E1 BOOKED alice", "E2 QUEUED ", "E3 QUEUED dieter", "E4 BOOKED dieter");
        assertThat(balance(alice)).isEqualTo("0.00 USD");
        assertThat(queue()).isEmpty();

        assertThat(outcomes(run(file(entries)))).isEqualTo(outcomes(dry));
        assertThat(balance(alice)).isEqualTo("250.00 USD");
        assertThat(balance(dieter)).isEqualTo("20.00 EUR");
        assertThat(queue())
                .extracting(UnassignedView::reason)
                .containsExactly(UnassignedReason.OTHER_CURRENCY, UnassignedReason.NO_REFERENCE);

        assertThat(run(file(entries)).getKnown()).isEqualTo(4);
        StatementReport other = run(file(entry("E1", "251.00", "USD", reference(alice))));
        assertThat(outcomes(other)).containsExactly("E1 DIFFERS alice");
        assertThat(balance(alice)).isEqualTo("250.00 USD");
        assertThat(queue()).hasSize(2);
    }

    @Test
    void readsLaterVersions_structuredReferences_andCollectiveEntries() {
        String part =
                "<TxDtls><Amt Ccy=\"USD\">%s</Amt><RltdPties><Dbtr><Pty><Nm>P</Nm></Pty></Dbtr></RltdPties><RmtInf><Strd>"
                        + "<CdtrRefInf><Ref>%s</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>";
        String collective =
                "<Ntry><Amt Ccy=\"USD\">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt>"
                        + "<DtTm>2026-03-05T10:00:00Z</DtTm></BookgDt><AcctSvcrRef>C1</AcctSvcrRef><NtryDtls>"
                        + part.formatted("10.00", WireReference.of(alice.id())) + part.formatted("20.00", "unknown")
                        + "</NtryDtls></Ntry>";
        String text =
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>S2</Id>"
                        + "<Acct><Id><Othr><Id>12345</Id></Othr></Id></Acct>" + collective
                        + collective.replace("C1", "C2").replace("30.00", "31.00")
                        + "</Stmt></BkToCstmrStmt></Document>";
        StatementReport report = run(stream(text));
        assertThat(outcomes(report)).containsExactly("C1/1 BOOKED alice", "C1/2 QUEUED ", "C2 QUEUED ");
        assertThat(report.lines().get(0).payer()).isEqualTo("P");
        assertThat(report.lines().get(2).amount().toString())
                .as("parts that are not its sum")
                .isEqualTo("31.00 USD");
        assertThat(balance(alice)).isEqualTo("10.00 USD");
    }

    @Test
    void leavesOutWhatDidNotComeIn() {
        String good = entry("E1", "1.00", "USD", reference(alice));
        StatementReport report = run(file(
                good.replace("CRDT", "DBIT"),
                good.replace("BOOK", "PDNG"),
                good.replace("<Sts>", "<RvslInd>true</RvslInd><Sts>")));
        assertThat(report.lines()).isEmpty();
        assertThat(report.skipped()).isEqualTo(3);
        assertThat(balance(alice)).isEqualTo("0.00 USD");
    }

    @Test
    void refusesWhatIsNoStatement_andChangesNothing() {
        String good = entry("E1", "1.00", "USD", reference(alice));
        for (InputStream bad : List.of(
                stream(""),
                stream("no XML"),
                stream("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.02\"><A/></Document>"),
                stream(
                        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>"),
                stream("<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><Document>&b;</Document>"),
                stream("<a>".repeat(50)),
                file(good, "<Ntry><CdtDbtInd>CRDT</CdtDbtInd>"),
                file(good, entry("E2", "1.001", "USD", "")),
                file(good, entry("E2", "-1.00", "USD", "")),
                file(good, entry("E2", "1.00", "XYZ", "")),
                file(good, entry("E2", "1.00", "USD", "").replace("2026-03-05", "yesterday")),
                file(good, entry("E2", "1.00", "USD", "").replace("CRDT", "BOTH")),
                file(good, entry("E2", "1.00", "USD", "t".repeat(10_001))))) {
            assertThatThrownBy(() -> run(bad)).isInstanceOf(DamagedStatement.class);
        }
        assertThat(balance(alice)).isEqualTo("0.00 USD");
        assertThatThrownBy(() -> statements.run(new Caller(alice, "192.0.2.1"), "x", file(good), NOW))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("R49")
    void anOperatorAssignsOrReturnsIt_once_withAReason() {
        run(file(entry("E1", "99.99", "USD", "no reference"), entry("E2", "5.00", "USD", "neither")));
        ResolveUnassigned resolve = wiring.bean(ResolveUnassigned.class);
        long second = queue().get(0).id();
        long first = queue().get(1).id();
        assertThatThrownBy(() -> resolve.assign(operator, first, alice.id(), " ", NOW))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> resolve.assign(operator, first, dieter.id(), "hers", NOW))
                .isInstanceOf(OtherCurrency.class);
        assertThatThrownBy(() -> resolve.returned(new Caller(alice, "192.0.2.1"), first, "mine", NOW))
                .isInstanceOf(Forbidden.class);
        resolve.assign(operator, first, alice.id(), "named on the phone", NOW);
        resolve.returned(operator, second, "payer unknown", NOW);
        assertThat(balance(alice)).isEqualTo("99.99 USD");
        for (long done : new long[] {first, second}) {
            assertThatThrownBy(() -> resolve.assign(operator, done, alice.id(), "again", NOW))
                    .isInstanceOf(AlreadyResolved.class);
        }
        assertThat(queue()).extracting(UnassignedView::state).containsExactly("RETURNED", "ASSIGNED");
        assertThat(wiring.bean(AuditQuery.class)
                        .list(null, "unassigned-payment", null, ALL)
                        .rows())
                .extracting(row -> row.reason())
                .containsExactlyInAnyOrder("named on the phone", "payer unknown");
    }
}
