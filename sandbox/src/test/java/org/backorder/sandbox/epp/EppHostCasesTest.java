package org.backorder.sandbox.epp;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tables epp-11, epp-13 and epp-23: creating, updating and renaming hosts (object model). */
class EppHostCasesTest extends CasesFixture {

    @TestFactory
    Stream<DynamicTest> creates() throws IOException {
        return new CaseTable("epp-11").tests(row -> true, row -> {
            parent(row);
            return send(row, Commands.host("create", "<host:name>" + row.get("name") + "</host:name>" + address(row)));
        });
    }

    @TestFactory
    Stream<DynamicTest> changesAddresses() throws IOException {
        inside("ns1.epp-13-addr.com", "epp-13-addr.com");
        return new CaseTable("epp-13-addr")
                .tests(row -> true, row -> send(row, update("ns1.epp-13-addr.com", row.get("action"), address(row))));
    }

    @TestFactory
    Stream<DynamicTest> changesStatuses() throws IOException {
        inside("ns1.epp-13-status.com", "epp-13-status.com");
        return new CaseTable("epp-13-status")
                .tests(
                        row -> true,
                        row -> send(
                                row,
                                update(
                                        "ns1.epp-13-status.com",
                                        row.get("action"),
                                        "<host:status s=\"" + row.get("status") + "\"/>")));
    }

    @TestFactory
    Stream<DynamicTest> renames() throws IOException {
        inside("ns1.epp-23.com", "epp-23.com");
        try (TestClient rival = TestClient.loggedIn(registry, "rival")) {
            rival.codeOf(Commands.createContact("RIVAL-OWNER"));
            rival.codeOf(Commands.create("reserved-name.com", "RIVAL-OWNER"));
        }
        String[] present = {"ns1.epp-23.com"};
        return new CaseTable("epp-23").with("RESERVEDNAME", "reserved-name.com").tests(row -> true, row -> {
            parent(row);
            // an external host has lost its addresses, and one inside a zone needs one again
            boolean again = row.passes() && row.get("name").endsWith(".com");
            String add = again ? "<host:add><host:addr>208.77.190.200</host:addr></host:add>" : "";
            String inside = "<host:name>" + present[0] + "</host:name>" + add + "<host:chg><host:name>"
                    + row.get("name") + "</host:name></host:chg>";
            int code = send(row, Commands.host("update", inside));
            if (code <= 1999) {
                present[0] = row.get("name");
            }
            return code;
        });
    }

    private void inside(String host, String domain) throws IOException {
        client.codeOf(Commands.create(domain, "CASE-OWNER"));
        client.codeOf(
                Commands.host("create", "<host:name>" + host + "</host:name><host:addr>208.77.190.201</host:addr>"));
    }

    private void parent(CaseTable.Row row) throws IOException {
        if (row.get("createParentFirst").equals("true")) {
            String[] labels = row.get("name").split("\\.", -1);
            client.codeOf(Commands.create(labels[labels.length - 2] + "." + labels[labels.length - 1], "CASE-OWNER"));
        }
    }

    private static String address(CaseTable.Row row) {
        String version = row.get("ip");
        return version.isEmpty() ? "" : "<host:addr ip=\"" + version + "\">" + row.get("addr") + "</host:addr>";
    }

    private static String update(String host, String part, String inside) {
        return Commands.host(
                "update", "<host:name>" + host + "</host:name><host:" + part + ">" + inside + "</host:" + part + ">");
    }
}
