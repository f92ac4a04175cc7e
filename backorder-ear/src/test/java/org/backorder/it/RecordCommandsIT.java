package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reseller's user has one name caught, one order lost, one held and one that waits; its programs read what became of them. */
@Tag("R1")
class RecordCommandsIT {
    private static final World WORLD = World.get();
    private static final Api RECORDS = Api.as(WORLD.apiUrl(), "records", "sandbox");

    @BeforeAll
    static void oneOfEach() {
        WORLD.api("alice")
                .call("AddUser", "SUBUSER=records", "PASSWORD=sandbox")
                .expect(200);
        WORLD.control().wire("records", "500.00", "USD");
        RECORDS.call(
                        "ModifyContact",
                        "CONTACT=USER",
                        "NAME==1+1 Records",
                        "STREET=1 Example Street",
                        "CITY=Exampleton",
                        "ZIP=12345",
                        "COUNTRY=US",
                        "PHONE=+1.2025550123",
                        "EMAIL=records@example.test")
                .expect(200);
        Instant drop = WORLD.control().now().plus(Duration.ofDays(2));
        WORLD.control().list("records-caught.com", drop);
        WORLD.control().list("records-lost.com", drop);
        WORLD.control().list("records-held.com", drop.plus(Duration.ofDays(2)));
        order("records-caught.com", "TAG==cmd()");
        order("records-lost.com", "TAG=");
        order("records-held.com", "TAG=");
        order("records-wäits.com", "TAG=");
        WORLD.control().take("records-lost.com", "rival");
        WORLD.control().advanceTo(drop.plusSeconds(30));
        WORLD.await(
                () -> RECORDS.call("StatusDomain", "DOMAIN=records-caught.com").code() == 200,
                "the name is handed over");
        WORLD.eventually(() -> payments("DOMAIN", "AUTOACCOUNT"), "records-held.com");
    }

    private static void order(String name, String tag) {
        RECORDS.call("AddDomainApplication", "CLASS=BACKORDER", "DOMAIN=" + name, tag)
                .expect(200);
    }

    private static String application(String name) {
        return RECORDS.call("QueryDomainApplicationList", "DOMAIN=" + name).get("APPLICATION");
    }

    private static String payments(String column, String status) {
        return String.join(
                " ",
                RECORDS.call("QueryOrderList", "CLASS=DOMAINAPPLICATION", "PAYMENTSTATUS=" + status)
                        .expect(200)
                        .all(column));
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERSTATUS=PENDING, records-held.com xn--records-wits-w5a.com",
        "ORDERSTATUS=DONE, records-caught.com",
        "ORDERSTATUS=FAILED, records-lost.com",
        "PAYMENTSTATUS=PAID, records-caught.com",
        "PAYMENTSTATUS=AUTOACCOUNT, records-held.com",
        "PAYMENTSTATUS=UNPAID, records-lost.com xn--records-wits-w5a.com",
        "PAYMENTSTATUS=AUTOINVOICE, ''",
        "ORDERSTATUS0=DONE|ORDERSTATUS1=failed|ORDERBY=CREATEDDATEDESC, records-lost.com records-caught.com",
        "MAXCREATEDDATE=2000-01-01, ''",
        "USERDEPTH=SUBUSER, ''"
    })
    void ordersByProgressAndPayment(String filter, String expected) {
        Answer orders = RECORDS.call("QueryOrderList", filter.split("\\|")).expect(200);
        assertThat(String.join(" ", orders.all("DOMAIN"))
                        .replaceAll("xn--records-wits\\S+", "xn--records-wits-w5a.com"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "OBJECTCLASS=DOMAINAPPLICATION, 4",
        "OBJECTCLASS=DOMAIN, 1",
        "OBJECTCLASS=domain|OBJECTID=RECORDS-*, 1",
        "OBJECTCLASS=DOMAIN|OBJECTID=other*, 0",
        "OBJECTCLASS=CONTACT, 1",
        "OBJECTCLASS=USER, 1",
        "OBJECTCLASS=USER|USERDEPTH=SUBUSER, 0"
    })
    void objectsOfAKind(String filter, String expected) {
        Answer objects = RECORDS.call("QueryObjectList", filter.split("\\|")).expect(200);
        assertThat(objects.get("TOTAL")).isEqualTo(expected);
        assertThat(objects.all("USER")).hasSize(Integer.parseInt(expected)).allMatch("records"::equals);
        assertThat(WORLD.api("alice")
                        .call("QueryObjectList", "OBJECTCLASS=USER", "OBJECTID=records", "USERDEPTH=SUBUSER")
                        .all("OBJECTID"))
                .containsExactly("records");
        assertThat(WORLD.api("bob")
                        .call("QueryObjectList", "OBJECTCLASS=USER", "OBJECTID=records")
                        .get("TOTAL"))
                .isEqualTo("0");
    }

    @Test
    @Tag("R49")
    void tellsWhatBecameOfAnOrder() {
        String order = application("records-caught.com");
        RECORDS.call(
                        "AddContact",
                        "NAME=Other Records",
                        "STREET=2 Example Street",
                        "CITY=Exampleton",
                        "ZIP=12345",
                        "COUNTRY=US",
                        "PHONE=+1.2025550124",
                        "EMAIL=other@example.test")
                .expect(200);
        Answer log = log(RECORDS, "DOMAINAPPLICATION", order, "ORDERBY=DATEDESC");
        assertThat(log.all("OPERATIONTYPE")).contains("PLACE_ORDER", "STATUS");
        assertThat(log.all("OPERATIONSTATUS")).containsOnly("SUCCESSFUL");
        assertThat(log.all("USER")).contains("records", "SYSTEM");
        assertThat(log.all("LOGDATE")).isSortedAccordingTo(Comparator.reverseOrder());
        Answer last = RECORDS.call("StatusObjectLog", "LOGINDEX=" + log.get("LOGINDEX"))
                .expect(200);
        assertThat(last.all("OPERATIONINFO")).contains("status: PROCESSING -> SUCCESSFUL");
        assertThat(last.get("OBJECTID")).isEqualTo(order);
        assertThat(log(RECORDS, "DOMAIN", "Records-Caught.com.", "USERDEPTH=SELF")
                        .all("OPERATIONTYPE"))
                .isNotEmpty()
                .containsOnly("CUSTODY");
        assertThat(log(RECORDS, "USER", "records", "MINDATE=2000-01-01").all("OPERATIONTYPE"))
                .contains("ADD_CUSTOMER");
        String contact = RECORDS.call("StatusContact", "CONTACT=USER").get("CONTACT");
        assertThat(log(RECORDS, "CONTACT", contact, "MAXDATE=2000-01-01").get("TOTAL"))
                .isEqualTo("0");
        assertThat(log(RECORDS, "CONTACT", contact, "FIRST=0").all("OPERATIONTYPE"))
                .isNotEmpty();
    }

    @Test
    @Tag("R9")
    void noSecretStandsInALog() {
        String order = application("records-wäits.com");
        RECORDS.call("ModifyDomainApplication", "APPLICATION=" + order, "AUTH=Never-Told-4711")
                .expect(200);
        Answer log = log(RECORDS, "DOMAINAPPLICATION", order, "ORDERBY=DATEDESC");
        int change = log.all("OPERATIONTYPE").indexOf("MODIFY_ORDER");
        Answer entry = RECORDS.call(
                        "StatusObjectLog", "LOGINDEX=" + log.all("LOGINDEX").get(change))
                .expect(200);
        assertThat(entry.all("OPERATIONINFO")).contains("authInfo: ***");
        assertThat(entry.toString()).doesNotContain("4711");
        String index = log.get("LOGINDEX");
        assertThat(WORLD.api("alice")
                        .call("StatusObjectLog", "LOGINDEX=" + index)
                        .code())
                .isEqualTo(200);
        Answer foreign =
                WORLD.api("bob").call("StatusObjectLog", "LOGINDEX=" + index).expect(545);
        Answer missing =
                WORLD.api("bob").call("StatusObjectLog", "LOGINDEX=99999999999").expect(545);
        assertThat(foreign.description()).isEqualTo(missing.description().replace("99999999999", index));
        assertThat(log(WORLD.api("bob"), "DOMAINAPPLICATION", order, "FIRST=0").get("TOTAL"))
                .isEqualTo("0");
    }

    private static Answer log(Api api, String objectClass, String id, String more) {
        return api.call("QueryObjectLogList", "OBJECTCLASS=" + objectClass, "OBJECTID=" + id, more)
                .expect(200);
    }

    @Test
    void aLinkLeadsToTheRecords_withoutALogin_forAWhile() throws IOException, InterruptedException {
        URI link = link("Applications.csv");
        HttpResponse<String> file = fetch(link);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"applications-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(link.toString()).doesNotContain("records").doesNotContain("sandbox");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("APPLICATION,DOMAIN,DOMAINUMLAUT,CLASS,STATUS,");
        assertThat(file.body()).contains("records-wäits.com", "'=cmd()").doesNotContain(",=");
        WORLD.control().advanceBy(Duration.ofMinutes(15));
        assertThat(fetch(link).statusCode()).isEqualTo(404);
        assertThat(fetch(URI.create(link.toString().replaceAll("reports/.*", "reports/guess.csv")))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOMAINS", "USERS", "ACCOUNTING"})
    void everyReportHasTheRowsItSays(String report) throws IOException, InterruptedException {
        Answer answer = RECORDS.call("GetReportURL", "FILE=" + report).expect(200);
        String file = fetch(URI.create(answer.get("URL"))).body();
        assertThat(file.lines().count())
                .isEqualTo(Long.parseLong(answer.get("ROWS")) + 1)
                .isGreaterThan(1);
    }

    private static URI link(String file) {
        return URI.create(
                RECORDS.call("GetReportURL", "FILE=" + file).expect(200).get("URL"));
    }

    private static HttpResponse<String> fetch(URI link) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "504, QueryObjectList, USERDEPTH=ALL",
        "541, QueryObjectList, OBJECTCLASS=TRANSFER",
        "541, QueryObjectList, OBJECTCLASS=USER|ORDERBY=COLOUR",
        "504, QueryObjectLogList, OBJECTID=1",
        "505, QueryObjectLogList, OBJECTCLASS=DOMAINAPPLICATION|OBJECTID=first",
        "505, QueryObjectLogList, OBJECTCLASS=USER|MINDATE=yesterday",
        "541, QueryObjectLogList, OBJECTCLASS=DOMAIN|OBJECTID=not a name",
        "541, QueryObjectLogList, OBJECTCLASS=USER|ORDERBY=USER",
        "504, StatusObjectLog, OBJECTID=1",
        "505, StatusObjectLog, LOGINDEX=last",
        "545, StatusObjectLog, LOGINDEX=-11",
        "541, QueryOrderList, CLASS=DOMAIN",
        "541, QueryOrderList, ORDERSTATUS=OPEN",
        "541, QueryOrderList, PAYMENTSTATUS=LATE",
        "505, QueryOrderList, FIRST=some",
        "504, GetReportURL, USERDEPTH=ALL",
        "541, GetReportURL, FILE=../passwd"
    })
    void refuses(int code, String command, String parameters) {
        RECORDS.call(command, parameters.split("\\|")).expect(code);
    }

    @Test
    void staffHasNoAccountToReport() {
        WORLD.api("admin").call("GetReportURL", "FILE=ACCOUNTING").expect(545);
    }
}
