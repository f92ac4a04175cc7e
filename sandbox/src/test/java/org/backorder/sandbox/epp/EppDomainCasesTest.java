package org.backorder.sandbox.epp;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tables epp-14 and epp-16: creating and updating domains. The registry keeps host objects, needs a registrant and takes
 * DS data, so rows for host attributes and key data are left out; DNSSEC rows are run whatever their host columns say.
 */
class EppDomainCasesTest extends CasesFixture {

    private static boolean dnssec(Map<String, String> row) {
        return String.valueOf(row.get("errorCode")).endsWith("DNSSEC_DATA");
    }

    private static boolean dsInterface(Map<String, String> row) {
        return !"keyData".equals(row.get("secDNSInterface"));
    }

    @TestFactory
    Stream<DynamicTest> creates() throws IOException {
        host("ns1.epp-14.rst.icann");
        host("ns2.epp-14.rst.icann");
        return new CaseTable("epp-14")
                .tests(
                        row -> dsInterface(row) && (dnssec(row) || !"attributes".equals(row.get("hostModel"))),
                        row -> send(row, create(row)));
    }

    private static String create(CaseTable.Row row) {
        String name = row.get("name");
        String registrant = row.get("registrant", "CASE-OWNER");
        String ns = dnssec(row.cells())
                ? ""
                : "<domain:ns><domain:hostObj>" + row.get("ns1") + "</domain:hostObj><domain:hostObj>" + row.get("ns2")
                        + "</domain:hostObj></domain:ns>";
        String inside = Commands.name(name)
                + "<domain:period unit=\"" + row.get("periodUnit") + "\">" + row.get("period") + "</domain:period>" + ns
                + (registrant.isEmpty() ? "" : "<domain:registrant>" + registrant + "</domain:registrant>")
                + "<domain:authInfo><domain:pw>case-auth-14</domain:pw></domain:authInfo>";
        return Commands.domain("create", inside) + "<extension><secDNS:create xmlns:secDNS=\""
                + "urn:ietf:params:xml:ns:secDNS-1.1\">" + ds(row) + "</secDNS:create></extension>";
    }

    private static String ds(CaseTable.Row row) {
        return "<secDNS:dsData><secDNS:keyTag>" + row.get("keyTag") + "</secDNS:keyTag><secDNS:alg>"
                + row.get("dsDataAlg") + "</secDNS:alg><secDNS:digestType>" + row.get("digestType")
                + "</secDNS:digestType><secDNS:digest>" + row.get("digest") + "</secDNS:digest></secDNS:dsData>";
    }

    @TestFactory
    Stream<DynamicTest> changesDnssec() throws IOException {
        client.codeOf(Commands.create("epp-16-dnssec.com", "CASE-OWNER"));
        return new CaseTable("epp-16-dnssec").tests(EppDomainCasesTest::dsInterface, row -> {
            String part = row.get("action");
            return send(
                    row,
                    Commands.domain("update", Commands.name("epp-16-dnssec.com"))
                            + "<extension><secDNS:update xmlns:secDNS=\"urn:ietf:params:xml:ns:secDNS-1.1\">"
                            + "<secDNS:" + part + ">" + ds(row) + "</secDNS:" + part + "></secDNS:update>"
                            + "</extension>");
        });
    }

    @TestFactory
    Stream<DynamicTest> changesDelegation() throws IOException {
        client.codeOf(Commands.create("epp-16-ns.com", "CASE-OWNER"));
        return new CaseTable("epp-16-ns")
                .with("DOMAIN", "epp-16-ns.com")
                .tests(row -> "objects".equals(row.get("hostModel")), row -> {
                    if (row.get("createIfNeeded").equals("true")) {
                        host(row.get("hostname"));
                    }
                    return send(
                            row,
                            update(
                                    "epp-16-ns.com",
                                    row.get("action"),
                                    "<domain:ns><domain:hostObj>" + row.get("hostname")
                                            + "</domain:hostObj></domain:ns>"));
                });
    }

    @TestFactory
    Stream<DynamicTest> changesStatuses() throws IOException {
        client.codeOf(Commands.create("epp-16-status.com", "CASE-OWNER"));
        return new CaseTable("epp-16-status")
                .tests(
                        row -> true,
                        row -> send(
                                row,
                                update(
                                        "epp-16-status.com",
                                        row.get("action"),
                                        "<domain:status s=\"" + row.get("status") + "\"/>")));
    }

    private static String update(String name, String part, String inside) {
        return Commands.domain(
                "update", Commands.name(name) + "<domain:" + part + ">" + inside + "</domain:" + part + ">");
    }

    private void host(String name) throws IOException {
        client.codeOf(Commands.host("create", "<host:name>" + name + "</host:name>"));
    }
}
