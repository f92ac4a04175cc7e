package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reseller keeps its subusers and their prices over the gateway; an operator everyone's. */
@Tag("R1")
class UserCommandsIT {
    private static final String COM = "PRICE_CLASS_DOMAIN_COM_BACKORDER_";

    private final World world = World.get();
    private final Api alice = world.api("alice");
    private final Api admin = world.api("admin");

    private Api added(String login, String... more) {
        String[] parameters = new String[more.length + 2];
        parameters[0] = "SUBUSER=" + login;
        parameters[1] = "PASSWORD=sandbox";
        System.arraycopy(more, 0, parameters, 2, more.length);
        alice.call("AddUser", parameters).expect(200);
        return Api.as(world.apiUrl(), login, "sandbox");
    }

    @Test
    @Tag("R9")
    void aNewUserNeedsAContact_ofItsOwnOrOfTheOrder() {
        Api fresh = added("users-fresh");
        assertThat(fresh.call("AddDomainApplication", "DOMAIN=users-fresh.com", "CLASS=BACKORDER")
                        .expect(545)
                        .description())
                .contains("ModifyContact CONTACT=USER");
        fresh.call("ModifyContact", "CONTACT=USER", "CITY=Bonn").expect(504);
        ownContact(fresh);
        assertThat(fresh.call("StatusContact", "CONTACT=USER").expect(200).get("CITY"))
                .isEqualTo("Köln");
        String order = fresh.call("AddDomainApplication", "DOMAIN=users-fresh.com", "CLASS=BACKORDER")
                .expect(200)
                .get("APPLICATION");
        assertThat(fresh.call("StatusDomainApplication", "APPLICATION=" + order).get("OWNERCONTACT"))
                .isEqualTo("USER");
        String handle = fresh.call("CloneContact", "CONTACT=USER", "CITY=Bonn")
                .expect(200)
                .get("CONTACT");
        Answer named = fresh.call(
                        "AddDomainApplication",
                        "DOMAIN=users-fresh-2.com",
                        "CLASS=BACKORDER",
                        "OWNERCONTACT0=" + handle)
                .expect(200);
        assertThat(fresh.call("StatusDomainApplication", "APPLICATION=" + named.get("APPLICATION"))
                        .get("TECHCONTACT"))
                .isEqualTo(handle);
    }

    private static void ownContact(Api user) {
        user.call(
                        "ModifyContact",
                        "CONTACT=USER",
                        "NAME=Erika Mustermann",
                        "STREET=Heidestraße 17",
                        "CITY=Köln",
                        "ZIP=51147",
                        "COUNTRY=DE",
                        "PHONE=0221 1234567",
                        "EMAIL=erika@example.com")
                .expect(200);
    }

    @Test
    void aSubuserOrders_atThePriceOfItsReseller_withMoneyOfItsOwn() {
        Api shop = added("Users-Shop", "EMAIL=shop@example.test");
        ownContact(shop);
        String price =
                alice.call("StatusUserClass", "USERCLASS=standard").expect(200).get("RELATIONVALUE");
        BigDecimal more = new BigDecimal(price).add(BigDecimal.TEN);
        String type = alice.call("StatusUserClass", "USERCLASS=standard").get("RELATIONTYPE");
        String prefix = type.substring(0, type.lastIndexOf('_') + 1);
        Answer changed = alice.call(
                        "ModifyUserClass",
                        "USERCLASS=Users Gold",
                        "ADDRELATION0=" + prefix + "APPLICATION:" + more,
                        "ADDRELATION1=" + prefix + "CURRENCY:USD",
                        "ADDRELATION2=" + COM + "APPLICATION:500.00",
                        "ADDRELATION3=" + COM + "CURRENCY:USD")
                .expect(200);
        assertThat(changed.all("APPLICATION")).contains(more.toString(), "500.00");
        assertThat(changed.get("OLDAPPLICATION")).isEmpty();
        alice.call("ModifyUser", "SUBUSER=users-shop", "USERCLASS=users gold").expect(200);
        Answer user = shop.call("StatusUser").expect(200);
        assertThat(user.get("USERCLASS")).isEqualTo("users gold");
        assertThat(user.get("PARENTUSER")).isEmpty(); // who is above it is not shown to it
        assertThat(user.get("ACCOUNTCURRENT")).isEqualTo("0.00");
        assertThat(alice.call("StatusUser", "SUBUSER=users-shop").get("PARENTUSER"))
                .isEqualTo("alice");

        String order = shop.call("AddDomainApplication", "DOMAIN=users-shop-wants.com", "CLASS=BACKORDER")
                .expect(200)
                .get("APPLICATION");
        assertThat(shop.call("StatusDomainApplication", "APPLICATION=" + order).get("PRICE"))
                .isEqualTo("500.00");
        shop.call("AddDomainApplication", "DOMAIN=users-shop-wants.info", "CLASS=BACKORDER")
                .expect(510);
        assertThat(alice.call("StatusDomainApplication", "APPLICATION=" + order).get("USER"))
                .isEqualTo("users-shop");
    }

    @Test
    void aNewLogin_aShutDoor_andBackAgain() {
        Api corner = added("users-corner");
        corner.call("StatusUser").expect(200);
        Api session = corner.inSession();
        alice.call("ModifyUser", "SUBUSER=users-corner", "ACTIVE=0").expect(200);
        session.call("StatusUser").expect(530);
        corner.call("StatusUser").expect(530);
        assertThat(alice.call("QueryUserList", "ACTIVE=0", "USERREGEX=^users-c").all("USER"))
                .containsExactly("users-corner");
        alice.call("ModifyUser", "SUBUSER=users-corner", "ACTIVE=1", "NEWSUBUSER=Users-Kiosk", "PASSWORD=other one")
                .expect(200);
        corner.call("StatusUser").expect(530);
        assertThat(Api.as(world.apiUrl(), "users-kiosk", "other one")
                        .call("StatusUser")
                        .expect(200)
                        .get("USER"))
                .isEqualTo("users-kiosk");
    }

    @Test
    @Tag("R19")
    void creditAndTax_areTheOperatorsToGive() {
        Api shop = added("users-credit");
        ownContact(shop);
        alice.call("ModifyUser", "SUBUSER=users-credit", "CREDIT=10.00").expect(531);
        alice.call("ModifyUser", "SUBUSER=users-credit", "VAT=19").expect(531);
        admin.call("ModifyUser", "SUBUSER=users-credit", "CREDIT=100.00", "VAT=19")
                .expect(200);
        Answer account = shop.call("StatusAccount").expect(200);
        assertThat(account.get("CREDIT")).isEqualTo("100.00");
        assertThat(account.get("VAT")).isEqualTo("19.00");
        world.control().list("users-credit.com", world.control().now().plus(java.time.Duration.ofDays(2)));
        String order = shop.call("AddDomainApplication", "DOMAIN=users-credit.com", "CLASS=BACKORDER")
                .expect(200)
                .get("APPLICATION");
        Answer placed = shop.call("StatusDomainApplication", "APPLICATION=" + order);
        assertThat(placed.get("STATUS")).isEqualTo("ACTIVE");
        assertThat(admin.call("ModifyUser", "SUBUSER=users-credit", "CREDIT=0.00", "ACTIVE=0")
                        .expect(541)
                        .description())
                .contains(placed.get("PRICE"));
        assertThat(shop.call("StatusUser").expect(200).get("ACTIVE")).isEqualTo("1"); // all or nothing
        shop.call("DeleteDomainApplication", "APPLICATION=" + order).expect(200);
        admin.call("ModifyUser", "SUBUSER=users-credit", "CREDIT=0.00").expect(200);
        assertThat(admin.call("QueryUserList", "ACCOUNTVAT=19.00", "WIDE=1").all("ACCOUNTVAT"))
                .containsOnly("19.00");
    }

    @Test
    void lists_fromAnyUser_toAnyDepth() {
        added("users-deep");
        Api.as(world.apiUrl(), "users-deep", "sandbox")
                .call("AddUser", "SUBUSER=users-deeper", "PASSWORD=sandbox")
                .expect(200);
        assertThat(alice.call("QueryUserList", "SUBUSER=users-deep", "USERDEPTH=SUBUSER")
                        .all("USER"))
                .containsExactly("users-deeper");
        assertThat(alice.call("QueryUserList", "USER0=users-deep", "USER1=users-deeper", "USERDEPTH1=ALL")
                        .all("USER"))
                .containsExactly("users-deep", "users-deeper");
        assertThat(alice.call("QueryUserList", "USER0=users-deep", "ORDERBY=CREATEDDATEDESC", "USERDEPTH0=ALL")
                        .all("PARENTUSER"))
                .containsExactly("users-deep", "alice");
        assertThat(alice.call("QueryUserList", "MAXCREATEDDATE=2000-01-01").get("TOTAL"))
                .isEqualTo("0");
        assertThat(alice.call("QueryUserList", "USERCLASS=STANDARD", "LIMIT=1").get("COUNT"))
                .isEqualTo("1");
        assertThat(world.api("auditor").call("QueryUserList", "LIMIT=10000").all("USER"))
                .contains("alice", "bob", "admin", "users-deeper");
    }

    @Test
    @Tag("R20")
    void convertsAClass_atTheLatestRates() {
        Answer plain = alice.call("StatusUserClass", "USERCLASS=standard");
        Answer inEuro = alice.call("StatusUserClass", "USERCLASS=standard", "CONVERT2CURRENCY=eur")
                .expect(200);
        assertThat(inEuro.all("RELATIONTYPE")).isEqualTo(plain.all("RELATIONTYPE"));
        assertThat(inEuro.all("RELATIONVALUE")).contains("EUR").doesNotContain("USD");
        alice.call("StatusUserClass", "USERCLASS=standard", "CONVERT2CURRENCY=WAMPUM")
                .expect(541);
    }

    @ParameterizedTest
    @CsvSource({
        "alice, 504, AddUser, PASSWORD=sandbox",
        "alice, 504, AddUser, SUBUSER=users-x",
        "admin, 504, AddUser, SUBUSER=users-x|PASSWORD=sandbox|CURRENCY=USD",
        "admin, 504, AddUser, SUBUSER=users-x|PASSWORD=sandbox|USERCLASS=standard",
        "alice, 505, AddUser, SUBUSER=users-x|PASSWORD=sandbox|VAT=much",
        "alice, 505, AddUser, SUBUSER=users-x|PASSWORD=sandbox|CREDIT=1.234",
        "auditor, 531, AddUser, SUBUSER=users-x|PASSWORD=sandbox|USERCLASS=standard|CURRENCY=USD",
        "alice, 531, AddUser, SUBUSER=users-x|PASSWORD=sandbox|ROLE=OPERATOR",
        "alice, 531, AddUser, SUBUSER=users-x|PASSWORD=sandbox|VAT=7",
        "alice, 531, AddUser, SUBUSER=users-x|PASSWORD=sandbox|CREDIT=1.00",
        "alice, 540, AddUser, SUBUSER=BOB|PASSWORD=sandbox",
        "alice, 541, AddUser, SUBUSER=no spaces|PASSWORD=sandbox",
        "alice, 541, AddUser, SUBUSER=users-x|PASSWORD=short",
        "alice, 541, AddUser, SUBUSER=users-x|PASSWORD=sandbox|EMAIL=nowhere",
        "alice, 541, AddUser, SUBUSER=users-x|PASSWORD=sandbox|USERCLASS=euro",
        "alice, 541, AddUser, SUBUSER=users-x|PASSWORD=sandbox|CURRENCY=WAMPUM",
        "alice, 541, AddUser, SUBUSER=users-x|PASSWORD=sandbox|TIMEZONE=Mars/Olympus",
        "alice, 541, AddUser, SUBUSER=users-x|PASSWORD=sandbox|LANGUAGE=tlh",
        "alice, 541, AddUser, SUBUSER=users-x|PASSWORD=sandbox|RELATION0=A:1",
        "alice, 504, ModifyUser, ACTIVE=0",
        "alice, 531, ModifyUser, SUBUSER=alice|PASSWORD=another one",
        "admin, 531, ModifyUser, SUBUSER=admin|ACTIVE=0",
        "auditor, 531, ModifyUser, SUBUSER=alice|ACTIVE=0",
        "alice, 545, ModifyUser, SUBUSER=bob|ACTIVE=0",
        "bob, 545, ModifyUser, SUBUSER=alice|ACTIVE=0",
        "admin, 505, ModifyUser, SUBUSER=bob|ACTIVE=maybe",
        "admin, 540, ModifyUser, SUBUSER=bob|NEWSUBUSER=carol",
        "admin, 541, ModifyUser, SUBUSER=bob|NEWSUBUSER=no spaces",
        "admin, 541, ModifyUser, SUBUSER=bob|USERCLASS=none such",
        "admin, 541, ModifyUser, SUBUSER=bob|VAT=101",
        "admin, 541, ModifyUser, SUBUSER=bob|CREDIT=-1.00",
        "alice, 541, QueryUserList, USERDEPTH=DEEP",
        "alice, 541, QueryUserList, USERREGEX=(",
        "alice, 541, QueryUserList, ORDERBY=COLOUR",
        "alice, 545, QueryUserList, SUBUSER=bob",
        "alice, 545, QueryUserList, USER0=bob",
        "alice, 545, QueryUserClassList, SUBUSER=bob",
        "alice, 504, StatusUserClass, RELATIONS=1",
        "alice, 545, StatusUserClass, USERCLASS=euro",
        "alice, 504, ModifyUserClass, PREVIEW=1",
        "alice, 505, ModifyUserClass, USERCLASS=mine|PREVIEW=yes",
        "alice, 531, ModifyUserClass, USERCLASS=standard",
        "auditor, 531, ModifyUserClass, USERCLASS=standard",
        "alice, 541, ModifyUserClass, USERCLASS=mine|ADDRELATION0=COLOUR:red",
        "alice, 541, ModifyUserClass, USERCLASS=*",
        "alice, 545, ModifyUserClass, USERCLASS=never made|PREVIEW=1",
        "admin, 541, ModifyUserClass, USERCLASS=standard|ADDRELATION0=PRICE_CLASS_DOMAIN_COM_BACKORDER_APPLICATION:-1.00"
    })
    void refuses(String login, int code, String command, String parameters) {
        String before = people();
        world.api(login).call(command, parameters.split("\\|")).expect(code);
        assertThat(people()).isEqualTo(before);
    }

    private String people() {
        return world.text("SELECT concat(count(*), max(updated_at), (SELECT count(*) FROM tier),"
                + " (SELECT count(*) FROM price)) FROM customer");
    }
}
