package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody with a role, at every door: gateway, JSON, lists of names and panel. */
@Tag("R3")
class RoleUserIT {
    private static final String FORBIDDEN = "Authorization failed; Operation forbidden by ACL";
    private static final String PASSWORD = "role password";

    private final World world = World.get();

    /** An owner of its own per test, so that names never meet. */
    private Api owner(String login) {
        world.addCustomer(login);
        world.control().wire(login, "500.00", "USD");
        return world.api(login);
    }

    private static void create(Api owner, String role, String policy, String... lines) {
        List<String> parameters =
                new ArrayList<>(List.of("ROLE=" + role, "PASSWORD=" + PASSWORD, "DEFAULTPOLICY=" + policy));
        for (int i = 0; i < lines.length; i++) {
            parameters.add("ACL" + i + "=" + lines[i]);
        }
        owner.call("CreateRoleUser", parameters).expect(200);
    }

    private Api role(String login) {
        return Api.as(world.apiUrl(), login, PASSWORD);
    }

    private static void assertForbidden(Answer answer) {
        assertThat(answer.expect(530).description()).isEqualTo(FORBIDDEN);
    }

    @Test
    @Tag("R49")
    void ordersInTheAccount_asFarAsItsListGoes_andIsOnRecordAsItself() {
        Api owner = owner("role-one");
        create(
                owner,
                "Orders",
                "DENY",
                "AddDomainApplication(CLASS=BACKORDER,DOMAIN=*.com):ALLOW",
                "StatusDomainApplication():ALLOW");
        Api orders = role("role-one!orders");
        String number = orders.call("AddDomainApplication", "DOMAIN=role-one.com", "CLASS=BACKORDER")
                .expect(200)
                .get("APPLICATION");
        assertForbidden(orders.call("AddDomainApplication", "DOMAIN=role-one.net", "CLASS=BACKORDER"));
        assertForbidden(orders.call("AddDomainApplication", "DOMAIN=role-two.com", "CLASS=LITEBACKORDER"));
        assertForbidden(
                orders.call("AddDomainApplication", "DOMAIN=role-two.com", "CLASS=BACKORDER", "X-BACKORDER-LITE=1"));
        assertForbidden(
                orders.call("AddDomainApplication", "DOMAIN=role-two.com", "DOMAIN0=role-two.net", "CLASS=BACKORDER"));
        assertForbidden(orders.call("DeleteDomainApplication", "APPLICATION=" + number));
        assertForbidden(orders.call("StatusAccount"));
        orders.call("NoSuchCommand").expect(500);
        owner.call("StatusDomainApplication", "APPLICATION=" + number).expect(200);
        assertThat(world.text("SELECT created_by FROM backorder WHERE id = ?::bigint", number))
                .isEqualTo("role-one!orders");
        assertThat(world.text("SELECT actor FROM order_history WHERE order_id = ?::bigint LIMIT 1", number))
                .isEqualTo("role-one!orders");
        owner.call("DeleteDomainApplication", "APPLICATION=" + number).expect(200);
    }

    @Test
    void aSessionHasTheRights_andEndsAtOnceWithTheRole() {
        Api owner = owner("role-two");
        create(owner, "clerk", "DENY", "StatusAccount():ALLOW");
        Api clerk = role("role-two!clerk");
        clerk.call("CheckAuthentication").expect(200);
        clerk.call("CheckAuthentication", "PASSWORD=wrong").expect(530);
        clerk.call("CheckAuthentication", "PASSWORD=" + PASSWORD).expect(200);

        Api session = clerk.inSession();
        session.call("StatusAccount").expect(200);
        assertForbidden(session.call("QueryDomainApplicationList"));
        owner.call("ModifyRoleUser", "ROLE=clerk", "ACL0=Query*():ALLOW").expect(200);
        session.call("QueryDomainApplicationList").expect(200);
        assertForbidden(session.call("StatusAccount"));
        owner.call("ModifyRoleUser", "ROLE=clerk", "ACTIVE=0").expect(200);
        assertThat(session.call("QueryDomainApplicationList").expect(530).description())
                .isEqualTo("SESSION NOT FOUND");
        clerk.call("CheckAuthentication").expect(530);
        owner.call("ModifyRoleUser", "ROLE=clerk", "ACTIVE=1").expect(200);

        Api second = clerk.inSession();
        owner.call("ModifyRoleUser", "ROLE=clerk", "PASSWORD=another password").expect(200);
        second.call("QueryDomainApplicationList").expect(530);
        clerk.call("CheckAuthentication").expect(530);
        owner.call("ModifyRoleUser", "ROLE=clerk", "PASSWORD=" + PASSWORD).expect(200);

        Api third = clerk.inSession();
        owner.call("DeleteRoleUser", "ROLE=clerk").expect(200);
        third.call("QueryDomainApplicationList").expect(530);
        clerk.call("CheckAuthentication").expect(530);
        owner.call("CheckAuthentication").expect(200);
    }

    @Test
    void neverRaisesItself_whateverItsListSays() {
        Api owner = owner("role-three");
        create(owner, "all", "ALLOW", "*():ALLOW");
        create(owner, "default", "ALLOW");
        Api all = role("role-three!all");
        for (String command : List.of(
                "CreateRoleUser",
                "ModifyRoleUser",
                "DeleteRoleUser",
                "StatusRoleUser",
                "QueryRoleUserList",
                "AddApiKey",
                "DeleteApiKey",
                "QueryApiKeyList")) {
            assertForbidden(all.call(
                    command, "ROLE=all", "PASSWORD=" + PASSWORD, "LABEL=x", "SCOPE0=read", "APIKEY=1001", "ACL0="));
        }
        all.call("AddUser", "SUBUSER=role-three-sub", "PASSWORD=sandbox", "EMAIL=sub@role.test")
                .expect(200);
        Api byDefault = role("role-three!default");
        byDefault.call("QueryUserList").expect(200);
        assertForbidden(byDefault.call("AddUser", "SUBUSER=role-three-more", "PASSWORD=sandbox"));
        assertForbidden(byDefault.call("ModifyUser", "SUBUSER=role-three-sub", "PASSWORD=sandbox"));
        assertThat(owner.call("QueryRoleUserList").expect(200).all("LOGIN"))
                .containsExactly("role-three!all", "role-three!default");
        assertThat(owner.call("QueryApiKeyList").expect(200).all("APIKEY")).isEmpty();
    }

    @Test
    @Tag("R1")
    void actsForASubuser_onlyWhereALineSaysSo() {
        Api owner = owner("role-seven");
        owner.call("AddUser", "SUBUSER=role-seven-sub", "PASSWORD=sandbox sandbox", "EMAIL=sub@role.test")
                .expect(200);
        create(owner, "all", "ALLOW", "*():ALLOW");
        create(owner, "some", "DENY", "StatusAccount(S_USER=role-seven-sub):ALLOW");
        assertForbidden(role("role-seven!all").viewing("role-seven-sub").call("StatusAccount"));
        role("role-seven!all").call("StatusAccount").expect(200);
        role("role-seven!some").viewing("role-seven-sub").call("StatusAccount").expect(200);
        assertForbidden(role("role-seven!some").viewing("role-seven-sub").call("QueryAccountingList"));
        assertForbidden(role("role-seven!some").call("StatusAccount"));
        role("role-seven!some").viewing("alice").call("StatusAccount").expect(531);
    }

    @Test
    @Tag("R42")
    void whoOnlyReads_seesNoTransferSecret() {
        Api owner = owner("role-eight");
        create(owner, "reader", "DENY", "Status*():ALLOW");
        create(owner, "orders", "DENY", "*DomainApplication():ALLOW");
        String number = world.place("role-eight", "role-eight.com");
        assertThat(owner.call("StatusDomainApplication", "APPLICATION=" + number)
                        .get("AUTH"))
                .isNotEmpty();
        assertThat(role("role-eight!reader")
                        .call("StatusDomainApplication", "APPLICATION=" + number)
                        .get("AUTH"))
                .isEmpty();
        assertThat(role("role-eight!orders")
                        .call("StatusDomainApplication", "APPLICATION=" + number)
                        .get("AUTH"))
                .isNotEmpty();
    }

    @Test
    void jsonAndListsOfNames_askTheSameList() {
        Api owner = owner("role-four");
        create(owner, "reader", "DENY", "Status*():ALLOW");
        create(owner, "some", "DENY", "AddDomainApplication(CLASS=BACKORDER):ALLOW");
        create(owner, "every", "DENY", "AddDomainApplication():ALLOW");
        JsonApi json = JsonApi.of(world);
        JsonApi reader = json.withLogin("role-four!reader", PASSWORD);
        reader.call("StatusAccount", "{}").expect(200);
        assertThat(reader.call("AddDomainApplication", "{\"CLASS\":\"BACKORDER\",\"DOMAIN\":\"role-four.com\"}")
                        .expect(403)
                        .problem())
                .contains("\"code\":530")
                .contains("Operation forbidden by ACL");
        for (String mode : List.of("check", "place")) {
            String address = "backorders:bulk?mode=" + mode;
            for (String login : List.of("role-four!reader", "role-four!some")) {
                json.withLogin(login, PASSWORD)
                        .post(address, "text/csv", "role-four-list.com")
                        .expect(403);
            }
            json.withLogin("role-four!every", PASSWORD)
                    .post(address, "text/csv", "role-four-list.com")
                    .expect(200);
        }
        assertThat(world.text("SELECT created_by FROM backorder WHERE name = 'role-four-list.com'"))
                .isEqualTo("role-four!every");
        String key = owner.call(
                        "AddApiKey", "LABEL=all", "SCOPE0=read", "SCOPE1=order", "SCOPE2=account", "SCOPE3=manage")
                .expect(200)
                .get("KEY");
        assertThat(json.withKey(key)
                        .call("CreateRoleUser", "{\"ROLE\":\"more\",\"PASSWORD\":\"role password\"}")
                        .expect(403)
                        .problem())
                .contains("needs a login");
        json.withKey(key).call("QueryRoleUserList", "{}").expect(200);
    }

    @Test
    void thePanelShowsWhatTheListAllows() {
        Api owner = owner("role-five");
        create(owner, "accounts", "DENY", "StatusAccount():ALLOW", "Query*():ALLOW");
        PanelVisit visit = PanelVisit.signedIn(world.panelUrl(), "role-five!accounts", PASSWORD);
        String home = visit.read(world.panelUrl(), "dashboard/show").body();
        assertThat(home)
                .contains("role-five!accounts", "/ledger/account", "/order/list")
                .doesNotContain("/order/place", "/profile/", "/pricing/list");
        assertThat(visit.read(world.panelUrl(), "ledger/account").statusCode()).isEqualTo(200);
        assertThat(visit.read(world.panelUrl(), "order/list").statusCode()).isEqualTo(200);
        for (String page : List.of(
                "order/place",
                "order/place.xhtml",
                "order/bulk",
                "order/show?id=1",
                "custody/show?name=a.com",
                "pricing/list",
                "profile/contact",
                "profile/keys",
                "profile/roles",
                "profile/security",
                "profile/security.xhtml")) {
            var answer = visit.read(world.panelUrl(), page);
            assertThat(answer.statusCode()).as(page).isEqualTo(403);
            assertThat(answer.body()).as(page).contains("Not allowed for your role");
        }
        assertThat(visit.read(world.panelUrl(), "operator/board").statusCode()).isEqualTo(404);
        owner.call("DeleteRoleUser", "ROLE=accounts").expect(200);
        assertThat(visit.open(world.panelUrl(), "order/list")).isEqualTo("/session/start");
    }

    @Test
    void refusesLinesThatWouldProtectNothing() {
        Api owner = owner("role-nine");
        for (String wrong : List.of(
                "DeleteDomainApplication(DOMAIN=*.com):ALLOW",
                "*DomainApplication(DOMAIN=*.com):DENY",
                "AddDomainApplication(DOMAIN=münchen.com):DENY")) {
            owner.call("CreateRoleUser", "ROLE=x", "PASSWORD=" + PASSWORD, "ACL0=" + wrong)
                    .expect(541);
        }
        create(owner, "x", "DENY", "AddDomainApplication(X-NEXUS=1,S_USER=*):ALLOW", "GetReportURL(FILE=USERS):ALLOW");
    }

    @Test
    void refusesWhatThePageSays() {
        Api owner = owner("role-six");
        owner.call("CreateRoleUser", "PASSWORD=" + PASSWORD).expect(504);
        owner.call("CreateRoleUser", "ROLE=x").expect(504);
        owner.call("CreateRoleUser", "ROLE=a!b", "PASSWORD=" + PASSWORD).expect(541);
        owner.call("CreateRoleUser", "ROLE=x", "PASSWORD=short").expect(541);
        for (String wrong : List.of(
                "ACL0=StatusAccount",
                "ACL0=StatusAcount():ALLOW",
                "DEFAULTPOLICY=MAYBE",
                "ALLOWEDIP0=not an address")) {
            owner.call("CreateRoleUser", "ROLE=x", "PASSWORD=" + PASSWORD, wrong)
                    .expect(541);
        }
        owner.call("CreateRoleUser", "ROLE=x", "PASSWORD=" + PASSWORD, "ACTIVE=yes")
                .expect(505);
        owner.call("CreateRoleUser", "ROLE=x", "PASSWORD=" + PASSWORD).expect(200);
        owner.call("CreateRoleUser", "ROLE=X", "PASSWORD=" + PASSWORD).expect(540);
        owner.call("StatusRoleUser", "ROLE=y").expect(545);
        owner.call("ModifyRoleUser", "ROLE=y", "ACTIVE=0").expect(545);
        owner.call("DeleteRoleUser", "ROLE=y").expect(545);
        Api staff = world.api("admin");
        staff.call("CreateRoleUser", "ROLE=x", "PASSWORD=" + PASSWORD).expect(531);
        Answer changed = owner.call(
                        "ModifyRoleUser",
                        "ROLE=x",
                        "ACL0=status*() : allow",
                        "ALLOWEDIP0=192.0.2.0/24",
                        "DEFAULTPOLICY=allow")
                .expect(200);
        assertThat(changed.all("ACL")).containsExactly("status*():ALLOW");
        assertThat(changed.get("ALLOWEDIP")).isEqualTo("192.0.2.0/24");
        assertThat(changed.get("DEFAULTPOLICY")).isEqualTo("ALLOW");
        role("role-six!x").call("StatusAccount").expect(530); // from an address that is not on its list
        Answer cleared =
                owner.call("ModifyRoleUser", "ROLE=x", "ACL0=", "ALLOWEDIP0=").expect(200);
        assertThat(cleared.all("ACL")).isEmpty();
        assertThat(cleared.all("ALLOWEDIP")).isEmpty();
        role("role-six!x").call("StatusAccount").expect(200);
    }
}
