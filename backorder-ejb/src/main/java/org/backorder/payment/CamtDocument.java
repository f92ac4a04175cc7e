package org.backorder.payment;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.backorder.money.Money;

/**
 * Reads the bank-to-customer statement of ISO 20022, camt.053.001 in its versions 02 to 13: what was credited and booked. Debits,
 * reversals and entries that are only announced are counted and left out.
 *
 * @param skipped entries that are no money that came in
 */
record CamtDocument(List<StatementEntry> entries, int skipped) {
    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.(0[2-9]|1[0-3])");
    private static final int LONGEST_ACCOUNT = 34;
    private static final int LONGEST_REF = 35;
    private static final int DATE_LENGTH = 10;

    /** Reads the whole file before anything is believed of it; refuses with DamagedStatement. */
    static CamtDocument read(InputStream file) {
        XmlTree root = XmlTree.read(file);
        XmlTree message = root.at("BkToCstmrStmt").orElse(root);
        if (!root.name().equals("Document")
                || !NAMESPACE.matcher(root.namespace()).matches()
                || message.all("Stmt").isEmpty()) {
            throw new DamagedStatement("no statement of the form camt.053.001.02 to .13");
        }
        List<StatementEntry> entries = new ArrayList<>();
        int skipped = 0;
        for (XmlTree statement : message.all("Stmt")) {
            String account = limited(statement.text("Acct/Id/IBAN", "Acct/Id/Othr/Id"), LONGEST_ACCOUNT, "Acct/Id");
            String id = limited(statement.text("Id"), LONGEST_REF, "Stmt/Id");
            int place = 0;
            for (XmlTree entry : statement.all("Ntry")) {
                place++;
                if (cameIn(entry)) {
                    entries.addAll(entries(entry, account, id + "#" + place));
                } else {
                    skipped++;
                }
            }
        }
        return new CamtDocument(List.copyOf(entries), skipped);
    }

    private static boolean cameIn(XmlTree entry) {
        String direction = entry.text("CdtDbtInd");
        String status = entry.text("Sts/Cd", "Sts/Prtry", "Sts");
        if (!direction.equals("CRDT") && !direction.equals("DBIT")) {
            throw new DamagedStatement("Ntry/CdtDbtInd \"" + direction + "\"");
        }
        return direction.equals("CRDT")
                && status.equals("BOOK")
                && !entry.text("RvslInd").equals("true");
    }

    /** The entry, or its parts when several payments came in as one and the parts are its whole sum. */
    private static List<StatementEntry> entries(XmlTree entry, String account, String place) {
        Money whole = amount(entry.at("Amt").orElseThrow(() -> new DamagedStatement("Ntry without Amt")));
        String given = entry.text("AcctSvcrRef");
        String ref = given.isEmpty() ? place : limited(given, LONGEST_REF, "AcctSvcrRef");
        LocalDate date = date(entry.text("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm"));
        List<XmlTree> parts = entry.all("NtryDtls").stream()
                .flatMap(details -> details.all("TxDtls").stream())
                .toList();
        List<StatementEntry> split = new ArrayList<>();
        Money sum = Money.zero(whole.currency());
        for (XmlTree part : parts.size() > 1 ? parts : List.<XmlTree>of()) {
            Money amount = part.at("Amt")
                    .or(() -> part.at("AmtDtls/TxAmt/Amt"))
                    .map(CamtDocument::amount)
                    .filter(money -> money.currency().equals(whole.currency()))
                    .orElse(sum);
            sum = sum.plus(amount);
            split.add(new StatementEntry(
                    account, ref + "/" + (split.size() + 1), amount, date, payer(part), remittance(part, part)));
        }
        if (!split.isEmpty()
                && sum.equals(whole)
                && split.stream().allMatch(part -> part.amount().isPositive())) {
            return split;
        }
        XmlTree only = parts.isEmpty() ? entry : parts.get(0);
        String text = parts.size() > 1 ? entry.text("AddtlNtryInf") : remittance(only, entry);
        return List.of(new StatementEntry(account, ref, whole, date, payer(only), text));
    }

    private static String payer(XmlTree details) {
        return details.text("RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm", "RltdPties/UltmtDbtr/Nm");
    }

    /** Everything a payer could have put a reference into. */
    private static String remittance(XmlTree details, XmlTree entry) {
        List<String> texts = new ArrayList<>();
        for (XmlTree information : details.all("RmtInf")) {
            information.all("Strd").forEach(structured -> texts.add(structured.text("CdtrRefInf/Ref")));
            information.all("Ustrd").forEach(free -> texts.add(free.text()));
        }
        if (texts.stream().allMatch(String::isEmpty)) {
            texts.add(details.text("Refs/EndToEndId"));
            texts.add(entry.text("AddtlNtryInf"));
        }
        return String.join(" ", texts.stream().filter(text -> !text.isEmpty()).toList());
    }

    private static Money amount(XmlTree amount) {
        try {
            Money money = Money.parse(amount.text(), amount.attribute("Ccy"));
            if (money.isPositive()) {
                return money;
            }
        } catch (IllegalArgumentException e) {
            throw new DamagedStatement("Amt \"" + amount.text() + "\" " + amount.attribute("Ccy"));
        }
        throw new DamagedStatement("Amt \"" + amount.text() + "\"");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), DATE_LENGTH)));
        } catch (DateTimeException e) {
            throw new DamagedStatement("BookgDt \"" + text + "\"");
        }
    }

    private static String limited(String text, int longest, String what) {
        if (text.isEmpty() || text.length() > longest) {
            throw new DamagedStatement(what + " \"" + text + "\"");
        }
        return text;
    }
}
