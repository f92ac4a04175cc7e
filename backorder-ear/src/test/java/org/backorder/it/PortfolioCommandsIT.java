package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reseller's user has one name caught, one lost and one it waits for; its programs look all of it up in one table. */
@Tag("R1")
class PortfolioCommandsIT {
    private static final World WORLD = World.get();
    private static final Api FOLIO = Api.as(WORLD.apiUrl(), "folio", "sandbox");

    @BeforeAll
    static void oneCaughtOneLostOneWaiting() {
        WORLD.api("alice").call("AddUser", "SUBUSER=folio", "PASSWORD=sandbox").expect(200);
        WORLD.control().wire("folio", "500.00", "USD");
        FOLIO.call(
                        "ModifyContact",
                        "CONTACT=USER",
                        "NAME=Fo Lio",
                        "STREET=1 Example Street",
                        "CITY=Exampleton",
                        "ZIP=12345",
                        "COUNTRY=US",
                        "PHONE=+1.2025550123",
                        "EMAIL=folio@example.test")
                .expect(200);
        Instant drop = WORLD.control().now().plus(Duration.ofDays(2));
        WORLD.control().list("folio-caught.com", drop);
        WORLD.control().list("folio-lost.com", drop);
        order("folio-caught.com");
        order("folio-lost.com");
        order("folio-wäits.com");
        WORLD.control().take("folio-lost.com", "rival");
        WORLD.control().advanceTo(drop.plusSeconds(30));
        WORLD.await(
                () -> FOLIO.call("StatusDomain", "DOMAIN=folio-caught.com").code() == 200, "the name is handed over");
    }

    private static void order(String name) {
        FOLIO.call("AddDomainApplication", "CLASS=BACKORDER", "DOMAIN=" + name).expect(200);
    }

    private static String listed(Api api, String filter) {
        Answer list = api.call("QueryDomainList", filter.isEmpty() ? new String[0] : filter.split("\\|"))
                .expect(200);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < list.all("DOMAIN").size(); i++) {
            String name = list.all("DOMAIN").get(i);
            if (name.contains("folio")) {
                rows.append(rows.isEmpty() ? "" : " ").append(name.replaceAll("^.*folio-|\\.com$", ""));
                rows.append(list.all("OBJECTCLASS").get(i).equals("DOMAIN") ? "" : "*");
            }
        }
        return rows.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'', caught",
        "OBJECTCLASS=DOMAINAPPLICATION, caught",
        "VERSION=2, caught caught* lost* wits-w5a*",
        "VERSION=2|OBJECTCLASS=domain, caught",
        "VERSION=2|OBJECTCLASS=DOMAINAPPLICATION, caught* lost* wits-w5a*",
        "VERSION=2|UNIQUE=1, caught lost* wits-w5a*",
        "VERSION=2|UNIQUE=1|OBJECTCLASS=DOMAINAPPLICATION, caught* lost* wits-w5a*",
        "VERSION=2|DOMAIN=folio-wä*, wits-w5a*",
        "VERSION=2|DOMAIN0=FOLIO-LOST.com|DOMAIN1=*caught*, caught caught* lost*",
        "VERSION=2|STATUS=FAIL*, lost*",
        "VERSION=2|SUBCLASS=COM, caught",
        "VERSION=2|SUBCLASSREGEX=^com_backorder$, caught* lost* wits-w5a*",
        "VERSION=2|SUBCLASSREGEXNOT=_, caught",
        "VERSION=2|DOMAINREGEX=lost|DOMAINREGEXNOT=caught, lost*",
        "VERSION=2|MINFAILUREDATE=2000-01-01, lost*",
        "VERSION=2|MINEXPIRATIONDATE=2000-01-01, caught",
        "VERSION=2|MINFINALIZATIONDATE=2000-01-01, caught* lost*",
        "VERSION=2|MAXCREATEDDATE=2000-01-01, ''",
        "VERSION=2|ORDERBY=DOMAINDESC, wits-w5a* lost* caught* caught",
        "VERSION=2|USERDEPTH=SUBUSER, ''"
    })
    void findsWhatIsAskedFor(String filter, String expected) {
        assertThat(listed(FOLIO, filter)).isEqualTo(expected);
    }

    @Test
    @Tag("R46")
    void answersWhatTheWhmcsRegistrarModuleAsks() {
        Answer row = FOLIO.call(
                        "QueryDomainList",
                        "DOMAIN=folio-lost.com",
                        "OBJECTCLASS=DOMAINAPPLICATION",
                        "SUBCLASSREGEX=^(COM|NET)_(LITE)?BACKORDER$",
                        "VERSION=2",
                        "NOTOTAL=1",
                        "UNIQUE=1",
                        "WIDE=1",
                        "LIMIT=1",
                        "USERDEPTH=SELF",
                        "ORDERBY=CREATEDDATEDESC",
                        "MINCREATEDDATE=2000-01-01 00:00:00")
                .expect(200);
        assertThat(row.all("OBJECTID")).hasSize(1);
        assertThat(row.get("STATUS")).isEqualTo("FAILED");
        assertThat(row.get("SUBCLASS")).isEqualTo("COM_BACKORDER");
        assertThat(row.get("X-PRICE-CLASS")).isEqualTo("COM");
        assertThat(row.get("FINALIZATIONDATE")).hasSize(19);
        assertThat(row.get("PARENTUSER")).isEmpty();
    }

    @Test
    void showsThoseBelow_andNobodyElse() {
        Api alice = WORLD.api("alice");
        assertThat(listed(alice, "VERSION=2|USERDEPTH=SUBUSER")).isEqualTo("caught caught* lost* wits-w5a*");
        assertThat(listed(alice, "VERSION=2|USERDEPTH=SELF")).isEmpty();
        assertThat(alice.call("QueryDomainList", "USER=folio", "WIDE=1").get("PARENTUSER"))
                .isEqualTo("alice");
        assertThat(listed(WORLD.api("bob"), "VERSION=2|LIMIT=10000")).isEmpty();
        assertThat(listed(WORLD.api("auditor"), "VERSION=2|DOMAIN=*folio*"))
                .isEqualTo("caught caught* lost* wits-w5a*");
        List<String> first =
                FOLIO.call("QueryDomainList", "VERSION=2", "LIMIT=3").all("OBJECTID");
        List<String> rest =
                FOLIO.call("QueryDomainList", "VERSION=2", "FIRST=3", "LIMIT=3").all("OBJECTID");
        assertThat(first).hasSize(3).doesNotContainAnyElementsOf(rest);
        assertThat(rest).hasSize(1);
    }

    @Test
    void keepsWhatAProgramSaysAboutItself() {
        FOLIO.call(
                        "SetEnvironment",
                        "ENVIRONMENTKEY0=middleware/whmcs/shop.example",
                        "ENVIRONMENTNAME0=version",
                        "ENVIRONMENTVALUE0=8.10",
                        "ENVIRONMENTKEY1=middleware/whmcs/shop.example",
                        "ENVIRONMENTNAME1=php",
                        "ENVIRONMENTVALUE1=8.3")
                .expect(200);
        String[] version = {"ENVIRONMENTKEY=middleware/whmcs/shop.example", "ENVIRONMENTNAME=version"};
        assertThat(FOLIO.call("GetEnvironment", version).get("ENVIRONMENTVALUE"))
                .isEqualTo("8.10");
        assertThat(FOLIO.call("QueryEnvironmentList", "ENVIRONMENTKEY=middleware/*")
                        .all("ENVIRONMENTNAME"))
                .containsExactly("php", "version");
        WORLD.api("alice").call("GetEnvironment", version).expect(545);
        FOLIO.call("SetEnvironment", version[0], version[1], "ENVIRONMENTVALUE=")
                .expect(200);
        FOLIO.call("GetEnvironment", version).expect(545);
        FOLIO.call("GetEnvironment", "ENVIRONMENTKEY=*", "ENVIRONMENTNAME=php").expect(545);
    }

    @ParameterizedTest
    @CsvSource({
        "541, QueryDomainList, VERSION=2|OBJECTCLASS=TRANSFER",
        "541, QueryDomainList, VERSION=3",
        "541, QueryDomainList, USERDEPTH=DEEP",
        "541, QueryDomainList, ORDERBY=COLOUR",
        "541, QueryDomainList, DOMAINREGEX=(",
        "505, QueryDomainList, MINCREATEDDATE=yesterday",
        "505, QueryDomainList, UNIQUE=yes",
        "504, SetEnvironment, ENVIRONMENTNAME=a",
        "541, SetEnvironment, ENVIRONMENTKEY=a|ENVIRONMENTNAME=b",
        "541, SetEnvironment, ENVIRONMENTKEY0=a|ENVIRONMENTNAME0=|ENVIRONMENTVALUE0=c",
        "504, GetEnvironment, ENVIRONMENTKEY=a",
        "545, GetEnvironment, ENVIRONMENTKEY=a|ENVIRONMENTNAME=b",
        "505, QueryEnvironmentList, FIRST=some"
    })
    void refuses(int code, String command, String parameters) {
        FOLIO.call(command, parameters.split("\\|")).expect(code);
    }
}
