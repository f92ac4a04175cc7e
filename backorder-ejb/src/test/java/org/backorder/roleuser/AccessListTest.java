package org.backorder.roleuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backorder.refusal.InvalidValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R3")
class AccessListTest {
    private static AccessList list(String lines, String otherwise) {
        return AccessList.of(List.of(lines.split(";")), AccessPolicy.valueOf(otherwise));
    }

    /** {@code Command KEY=value KEY=value}. */
    private static AccessCall call(String text) {
        List<String> words = List.of(text.split(" "));
        Map<String, String> parameters = new LinkedHashMap<>();
        words.stream().skip(1).map(word -> word.split("=", 2)).forEach(pair -> parameters.put(pair[0], pair[1]));
        return new AccessCall(words.get(0), parameters);
    }

    @Test
    void aValueTooLongToCompare_isDenied() {
        Map<String, String> longest = Map.of("TAG", "a".repeat(1000));
        Map<String, String> longer = Map.of("TAG", "a".repeat(1001));
        AccessList allowing = list("StatusAccount(TAG=a*):ALLOW", "DENY");
        AccessList denying = list("StatusAccount(TAG=b):DENY", "ALLOW");
        assertThat(allowing.permits(new AccessCall("StatusAccount", longest))).isTrue();
        assertThat(allowing.permits(new AccessCall("StatusAccount", longer))).isFalse();
        assertThat(denying.permits(new AccessCall("StatusAccount", longest))).isTrue();
        assertThat(denying.permits(new AccessCall("StatusAccount", longer))).isFalse();
    }

    @ParameterizedTest(name = "{0} | {1} | {2} -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # no line at all: the default policy
            ' '                                      | ALLOW | StatusAccount                     | true
            ' '                                      | DENY  | StatusAccount                     | false
            # a line decides, whatever the default, and case does not count
            StatusAccount():ALLOW                    | DENY  | StatusAccount                     | true
            statusaccount() : allow                  | DENY  | STATUSACCOUNT                     | true
            StatusAccount():DENY                     | ALLOW | StatusAccount                     | false
            StatusAccount():DENY                     | ALLOW | StatusAccounts                    | true
            # the first line that matches decides
            Status*():ALLOW;StatusAccount():DENY     | DENY  | StatusAccount                     | true
            StatusAccount():DENY;Status*():ALLOW     | DENY  | StatusAccount                     | false
            StatusAccount():DENY;Status*():ALLOW     | DENY  | StatusDomain                      | true
            *():DENY                                 | ALLOW | StatusAccount                     | false
            *DomainApplication*():ALLOW              | DENY  | QueryDomainApplicationList        | true
            *DomainApplication():ALLOW               | DENY  | QueryDomainApplicationList        | false
            # conditions
            AddDomainApplication(CLASS=BACKORDER):ALLOW | DENY  | AddDomainApplication CLASS=BACKORDER     | true
            AddDomainApplication(CLASS=BACKORDER):ALLOW | DENY  | AddDomainApplication CLASS=backorder     | true
            AddDomainApplication(CLASS=BACKORDER):ALLOW | DENY  | AddDomainApplication CLASS=LITEBACKORDER | false
            AddDomainApplication(CLASS=BACKORDER):ALLOW | DENY  | AddDomainApplication                     | false
            AddDomainApplication(CLASS=*BACKORDER):ALLOW | DENY  | AddDomainApplication CLASS=LITEBACKORDER | true
            AddDomainApplication(class = BACKORDER , DOMAIN=*.com):ALLOW | DENY | AddDomainApplication CLASS=BACKORDER DOMAIN=a.com | true
            AddDomainApplication(CLASS=BACKORDER,DOMAIN=*.com):ALLOW | DENY | AddDomainApplication CLASS=BACKORDER DOMAIN=a.net | false
            AddDomainApplication(DOMAIN=):ALLOW      | DENY  | AddDomainApplication              | true
            AddDomainApplication(DOMAIN=):ALLOW      | DENY  | AddDomainApplication DOMAIN=a.com | false
            # of several values all must fit to allow, one to deny
            CheckDomains(DOMAIN=*.com):ALLOW         | DENY  | CheckDomains DOMAIN0=a.com DOMAIN1=b.com | true
            CheckDomains(DOMAIN=*.com):ALLOW         | DENY  | CheckDomains DOMAIN0=a.com DOMAIN1=b.net | false
            CheckDomains(DOMAIN=*.net):DENY          | ALLOW | CheckDomains DOMAIN0=a.com DOMAIN1=b.net | false
            CheckDomains(DOMAIN=*.net):DENY          | ALLOW | CheckDomains DOMAIN0=a.com DOMAIN1=b.com | true
            CheckDomains(DOMAIN=*.net):DENY          | ALLOW | CheckDomains DOMAINX=b.net               | true
            # numbers by their value, and no letter that some commands take for another
            StatusDomainApplication(APPLICATION=7):DENY | ALLOW | StatusDomainApplication APPLICATION=007 | false
            StatusDomainApplication(APPLICATION=7):DENY | ALLOW | StatusDomainApplication APPLICATION=77  | true
            GetReportURL(FILE=ACCOUNTING):DENY       | ALLOW | GetReportURL FILE=ACCOUNTıNG | false
            # for a subuser by a line that names it only
            ' '                                      | ALLOW | StatusAccount S_USER=bob          | false
            StatusAccount():ALLOW                    | ALLOW | StatusAccount S_USER=bob          | false
            StatusAccount(S_USER=bob):ALLOW          | DENY  | StatusAccount S_USER=bob          | true
            StatusAccount(S_USER=bob):ALLOW          | DENY  | StatusAccount S_USER=carol        | false
            StatusAccount(S_USER=*):ALLOW            | DENY  | StatusAccount S_USER=carol        | true
            StatusAccount():DENY;*(S_USER=*):ALLOW   | DENY  | StatusAccount S_USER=bob          | false
            # never, whatever the lines say
            *():ALLOW                                | ALLOW | CreateRoleUser                    | false
            ModifyRoleUser():ALLOW                   | ALLOW | ModifyRoleUser                    | false
            DeleteRoleUser():ALLOW                   | ALLOW | deleteroleuser                    | false
            StatusRoleUser():ALLOW                   | ALLOW | StatusRoleUser                    | false
            QueryRoleUserList():ALLOW                | ALLOW | QueryRoleUserList                 | false
            AddApiKey():ALLOW                        | ALLOW | AddApiKey                         | false
            DeleteApiKey():ALLOW                     | ALLOW | DeleteApiKey                      | false
            QueryApiKeyList():ALLOW                  | ALLOW | QueryApiKeyList                   | false
            # by a line only
            ' '                                      | ALLOW | AddUser                           | false
            ' '                                      | ALLOW | ModifyUser                        | false
            ModifyUser(SUBUSER=shop):ALLOW           | DENY  | ModifyUser SUBUSER=shop           | true
            ModifyUser(SUBUSER=shop):ALLOW           | ALLOW | ModifyUser SUBUSER=store          | false
            AddUser():ALLOW                          | DENY  | AddUser                           | true
            # the role's own session: refused by a line only
            ' '                                      | DENY  | StartSession                      | true
            ' '                                      | DENY  | EndSession                        | true
            ' '                                      | DENY  | CheckAuthentication               | true
            StartSession():DENY                      | ALLOW | StartSession                      | false
            *():DENY                                 | ALLOW | StartSession                      | false
            """)
    void permits(String lines, String otherwise, String call, boolean expected) {
        assertThat(list(lines, otherwise).permits(call(call))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} | {1} -> some {2}, every {3}")
    @CsvSource(delimiter = '|', textBlock = """
            ' '                                         | DENY  | false | false
            ' '                                         | ALLOW | true  | true
            AddDomainApplication():ALLOW                | DENY  | true  | true
            AddDomainApplication(CLASS=BACKORDER):ALLOW | DENY  | true  | false
            AddDomainApplication(CLASS=BACKORDER):ALLOW | ALLOW | true  | true
            AddDomainApplication(CLASS=BACKORDER):DENY  | ALLOW | true  | false
            AddDomainApplication(CLASS=BACKORDER):DENY  | DENY  | false | false
            AddDomainApplication(CLASS=BACKORDER):DENY;*():ALLOW | DENY | true | false
            AddDomainApplication(CLASS=BACKORDER):ALLOW;*():DENY | ALLOW | true | false
            AddDomainApplication(CLASS=BACKORDER):ALLOW;*():ALLOW | DENY | true | true
            StatusAccount():ALLOW                       | DENY  | false | false
            """)
    void saysWhetherSomeCallsMayBeMade_andWhetherEvery(String lines, String otherwise, boolean some, boolean every) {
        AccessList access = list(lines, otherwise);
        assertThat(access.permitsSome("AddDomainApplication")).isEqualTo(some);
        assertThat(access.permitsEvery("AddDomainApplication")).isEqualTo(every);
    }

    @Test
    void neverLetsTheOwnersCommandsThrough_someOrEvery() {
        AccessList all = list("*():ALLOW", "ALLOW");
        assertThat(all.permitsSome("CreateRoleUser")).isFalse();
        assertThat(all.permitsEvery("AddApiKey")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StatusAccount",
                "StatusAccount:ALLOW",
                "StatusAccount()",
                "StatusAccount():PERHAPS",
                "Status Account():ALLOW",
                "():ALLOW",
                "AddDomainApplication(CLASS):ALLOW",
                "AddDomainApplication(CLASS=A,):ALLOW",
                "AddDomainApplication((CLASS=A)):ALLOW"
            })
    void refusesWhatIsNoLine(String line) {
        assertThatThrownBy(() -> AccessList.of(List.of(line), AccessPolicy.DENY))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("ACL")
                .hasMessageContaining(line);
    }

    @Test
    void takesAHundredLines_andNoMore() {
        String[] lines = new String[100];
        Arrays.fill(lines, "StatusAccount():ALLOW");
        assertThat(AccessList.of(List.of(lines), AccessPolicy.DENY).lines()).hasSize(100);
        String[] more = Arrays.copyOf(lines, 101);
        more[100] = "x():ALLOW";
        assertThatThrownBy(() -> AccessList.of(List.of(more), AccessPolicy.DENY))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void keepsALineAsItIsRead() {
        AccessList access = list("  adddomainapplication( class = BACKORDER , DOMAIN=*.com ) : allow ", "DENY");
        assertThat(access.lines()).containsExactly("adddomainapplication(CLASS=BACKORDER,DOMAIN=*.com):ALLOW");
        assertThat(AccessList.of(access.lines(), AccessPolicy.DENY)).isEqualTo(access);
    }

    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "'', '', true",
        "'', a, false",
        "a*c, abbc, true",
        "a*c, abcb, false",
        "*a*b*, xxaxxbxx, true",
        "*ab, aab, true",
        "a, A, true"
    })
    void matchesPatterns(String pattern, String text, boolean expected) {
        assertThat(Wildcard.matches(pattern, text)).isEqualTo(expected);
    }
}
