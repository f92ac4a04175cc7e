package org.backorder.sandbox.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes a bank-to-customer statement in the shape of camt.053.001.08 (ISO 20022): one statement per currency, each with its balances. */
public final class BankStatement {
    /** The operator's account. */
    public static final String IBAN = "DE02120300000000202051";

    private BankStatement() {}

    /** A credit of a statement. */
    public record Entry(String reference, BigDecimal amount, String currency) {}

    /** The document with these credits, booked at that instant. */
    public static String of(List<Entry> entries, Instant now) {
        String id =
                UUID.randomUUID().toString().replace("-", "").substring(0, 20).toUpperCase(Locale.ROOT);
        String created = now.truncatedTo(ChronoUnit.SECONDS).toString();
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        StringBuilder statements = new StringBuilder();
        int number = 0;
        for (String currency :
                entries.stream().map(Entry::currency).distinct().sorted().toList()) {
            List<Entry> same = entries.stream()
                    .filter(entry -> entry.currency().equals(currency))
                    .toList();
            statements.append(statement(id + "-" + ++number, same, currency, created, day));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
                  <BkToCstmrStmt>
                    <GrpHdr><MsgId>%s</MsgId><CreDtTm>%s</CreDtTm></GrpHdr>
                %s  </BkToCstmrStmt>
                </Document>
                """.formatted(id, created, statements);
    }

    private static String statement(String id, List<Entry> entries, String currency, String created, LocalDate day) {
        BigDecimal sum = entries.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        StringBuilder text = new StringBuilder("""
                    <Stmt>
                      <Id>%s</Id><CreDtTm>%s</CreDtTm>
                      <Acct><Id><IBAN>%s</IBAN></Id><Ccy>%s</Ccy></Acct>
                """.formatted(id, created, IBAN, currency));
        text.append(balance("OPBD", BigDecimal.ZERO.setScale(sum.scale()), currency, day));
        text.append(balance("CLBD", sum, currency, day));
        for (int i = 0; i < entries.size(); i++) {
            text.append(entry(id + String.format(Locale.ROOT, "%05d", i + 1), entries.get(i), day));
        }
        return text.append("    </Stmt>\n").toString();
    }

    private static String balance(String code, BigDecimal amount, String currency, LocalDate day) {
        return """
                      <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="%s">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>
                """.formatted(code, currency, amount.toPlainString(), day);
    }

    private static String entry(String ref, Entry entry, LocalDate day) {
        return """
                      <Ntry>
                        <Amt Ccy="%s">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                        <BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%s</Dt></ValDt><AcctSvcrRef>%s</AcctSvcrRef>
                        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                        <NtryDtls><TxDtls>
                          <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                          <RltdPties><Dbtr><Pty><Nm>Sandbox payer</Nm></Pty></Dbtr></RltdPties>
                          <RmtInf><Ustrd>%s</Ustrd></RmtInf>
                        </TxDtls></NtryDtls>
                      </Ntry>
                """.formatted(
                        entry.currency(), entry.amount().toPlainString(), day, day, ref, escaped(entry.reference()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
