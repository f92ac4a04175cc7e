package org.backorder.sandbox.epp.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.jspecify.annotations.Nullable;

/** Fees (RFC 8748): asked for by check, agreed to by create. */
final class FeeExtension {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern DECIMAL = Pattern.compile("\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
    private static final Set<String> COMMANDS =
            Set.of("create", "delete", "renew", "update", "transfer", "restore", "custom");

    private FeeExtension() {}

    /** A command whose fee is asked for. */
    record Asked(String command, int months) {}

    /** What a create agrees to pay, as decimal text. */
    record Agreed(@Nullable String currency, String amount) {}

    static List<Asked> readCheck(XmlNode node) throws MalformedFrame {
        Cursor cursor = new Cursor(node);
        readCurrency(cursor);
        List<Asked> asked = new ArrayList<>();
        for (XmlNode command : cursor.some("command", 1, Integer.MAX_VALUE)) {
            Cursor inside = new Cursor(command, "name", "customName", "phase", "subphase");
            int months = Parts.period(inside.maybe("period")).months();
            inside.end();
            asked.add(new Asked(Values.choice(command, "name", COMMANDS), months));
        }
        cursor.end();
        return asked;
    }

    static Agreed readCreate(XmlNode node) throws MalformedFrame {
        Cursor cursor = new Cursor(node);
        String currency = readCurrency(cursor);
        BigDecimal sum = BigDecimal.ZERO;
        for (XmlNode fee : cursor.some("fee", 1, Integer.MAX_VALUE)) {
            String text = Values.token(fee, 1, 30, "description", "lang", "refundable", "grace-period", "applied");
            if (!DECIMAL.matcher(text).matches()) {
                throw new MalformedFrame("a fee is a decimal number");
            }
            sum = sum.add(new BigDecimal(text));
        }
        cursor.some("credit", 0, 0);
        cursor.end();
        return new Agreed(currency, sum.toPlainString());
    }

    private static @Nullable String readCurrency(Cursor cursor) throws MalformedFrame {
        XmlNode node = cursor.maybe("currency");
        if (node == null) {
            return null;
        }
        String currency = node.text();
        if (!node.children().isEmpty() || !CURRENCY.matcher(currency).matches()) {
            throw new MalformedFrame("a currency has three letters");
        }
        return currency;
    }

    /** Refuses a create that does not agree to the registry's fee; nothing where the registry has none. */
    static void require(RegistryPolicy policy, String tld, int years, @Nullable Agreed agreed) throws Declined {
        String fee = policy.fee(tld);
        if (fee == null) {
            return;
        }
        if (agreed == null) {
            throw new Declined(2003, "the fee extension is required under ." + tld);
        }
        String currency = agreed.currency();
        if (currency != null && !currency.equals(policy.feeCurrency())) {
            throw new Declined(2004, "the currency is " + policy.feeCurrency());
        }
        BigDecimal due = new BigDecimal(fee).multiply(BigDecimal.valueOf(years));
        if (new BigDecimal(agreed.amount()).compareTo(due) < 0) {
            throw new Declined(2004, "the fee is " + due.toPlainString());
        }
    }

    static String writeCheck(RegistryPolicy policy, List<String> names, List<Asked> asked) {
        XmlOut out = new XmlOut()
                .open("fee:chkData", "xmlns:fee", Namespaces.FEE)
                .leaf("fee:currency", policy.feeCurrency());
        for (String name : names) {
            out.open("fee:cd").leaf("fee:objID", name);
            String yearly = policy.fee(NameRules.tld(name));
            for (Asked command : asked) {
                int years = Math.max(1, command.months() / 12);
                BigDecimal due = new BigDecimal(yearly == null ? "0.00" : yearly).multiply(BigDecimal.valueOf(years));
                out.open("fee:command", "name", command.command(), "standard", "1")
                        .leaf("fee:period", Integer.toString(years), "unit", "y")
                        .leaf("fee:fee", due.toPlainString())
                        .close();
            }
            out.close();
        }
        return out.close().toString();
    }

    static String writeCreated(RegistryPolicy policy, String fee, int years) {
        return new XmlOut()
                .open("fee:creData", "xmlns:fee", Namespaces.FEE)
                .leaf("fee:currency", policy.feeCurrency())
                .leaf(
                        "fee:fee",
                        new BigDecimal(fee).multiply(BigDecimal.valueOf(years)).toPlainString())
                .close()
                .toString();
    }
}
