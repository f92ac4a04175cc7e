package org.backorder.sandbox.epp;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tables epp-07 and epp-09: creating and updating contacts. */
class EppContactCasesTest extends CasesFixture {
    private int made;

    @TestFactory
    Stream<DynamicTest> creates() throws IOException {
        return new CaseTable("epp-07").tests(row -> true, row -> {
            String id = row.get("id", "C07-" + made++);
            String body = "<contact:id>" + id + "</contact:id>" + postal(row) + phones(row)
                    + "<contact:email>" + row.get("email", "case@example.test") + "</contact:email>"
                    + "<contact:authInfo><contact:pw>" + row.get("authInfo", "case-auth") + "</contact:pw>"
                    + "</contact:authInfo>";
            return send(row, Commands.contact("create", body));
        });
    }

    @TestFactory
    Stream<DynamicTest> changesPostalInfo() throws IOException {
        client.codeOf(Commands.createContact("C09-POSTAL"));
        return new CaseTable("epp-09-postalinfo")
                .tests(row -> true, row -> send(row, update("C09-POSTAL", "chg", postal(row))));
    }

    @TestFactory
    Stream<DynamicTest> changesNumbersAndMail() throws IOException {
        client.codeOf(Commands.createContact("C09-OTHER"));
        return new CaseTable("epp-09-other").tests(row -> true, row -> {
            String body = phones(row) + "<contact:email>" + row.get("email", "case@example.test") + "</contact:email>";
            return send(row, update("C09-OTHER", "chg", body));
        });
    }

    @TestFactory
    Stream<DynamicTest> changesStatuses() throws IOException {
        client.codeOf(Commands.createContact("C09-STATUS"));
        return new CaseTable("epp-09-status")
                .tests(
                        row -> true,
                        row -> send(
                                row,
                                update(
                                        "C09-STATUS",
                                        row.get("action"),
                                        "<contact:status s=\"" + row.get("status") + "\"/>")));
    }

    private static String update(String id, String part, String inside) {
        return Commands.contact(
                "update",
                "<contact:id>" + id + "</contact:id><contact:" + part + ">" + inside + "</contact:" + part + ">");
    }

    private static String postal(CaseTable.Row row) {
        StringBuilder xml = new StringBuilder("<contact:postalInfo type=\"")
                .append(row.get("postalInfoType", "int"))
                .append("\">")
                .append(leaf("name", row.get("name", "Case Holder")))
                .append(leaf("org", row.get("org", "Case Org")))
                .append("<contact:addr>");
        for (int i = 1; i <= 3; i++) {
            String street = row.get("street" + i, i + " Case Street");
            xml.append(street.isEmpty() ? "" : leaf("street", street));
        }
        return xml.append(leaf("city", row.get("city", "Casetown")))
                .append(leaf("sp", row.get("sp", "CA")))
                .append(leaf("pc", row.get("pc", "12345")))
                .append(leaf("cc", row.get("cc", "US")))
                .append("</contact:addr></contact:postalInfo>")
                .toString();
    }

    private static String phones(CaseTable.Row row) {
        return phone("voice", row.get("voice", "+1.2025550111"), row.get("voiceExt", "12"))
                + phone("fax", row.get("fax", "+1.2025550112"), row.get("faxExt", "13"));
    }

    private static String phone(String tag, String number, String extension) {
        return "<contact:" + tag + " x=\"" + extension + "\">" + number + "</contact:" + tag + ">";
    }

    private static String leaf(String tag, String value) {
        return "<contact:" + tag + ">" + value + "</contact:" + tag + ">";
    }
}
