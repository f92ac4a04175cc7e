package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a program may do with a key, and where: at the JSON interface, within its scopes, and nowhere else. */
@Tag("R3")
class ApiKeyIT {
    private final World world = World.get();
    private final JsonApi json = JsonApi.of(world);

    private Answer add(String label, String... scopes) {
        List<String> parameters = new java.util.ArrayList<>(List.of("LABEL=" + label));
        for (int i = 0; i < scopes.length; i++) {
            parameters.add("SCOPE" + i + "=" + scopes[i]);
        }
        return world.api("alice").call("AddApiKey", parameters).expect(200);
    }

    @Test
    void reachesTheCommandsOfItsScopes_andSaysWhichOneIsMissing() {
        JsonApi key = json.withKey(add("orders only", "read", "order").get("KEY"));
        String order = key.call("AddDomainApplication", "{\"CLASS\":\"BACKORDER\",\"DOMAIN\":\"key-order.com\"}")
                .expect(200)
                .property("APPLICATION");
        key.call("StatusDomainApplication", "{\"APPLICATION\":" + order + "}").expect(200);
        assertThat(key.call("StatusAccount", "{}").expect(403).problem())
                .contains("\"code\":531")
                .contains("lacks the scope account");
        assertThat(key.call("QueryApiKeyList", "{}").expect(403).problem()).contains("scope manage");
        assertThat(key.call("StartSession", "{}").expect(403).problem()).contains("needs a login");
        key.call("DeleteDomainApplication", "{\"APPLICATION\":" + order + "}").expect(200);
        assertThat(json.withKey(add("no orders", "read").get("KEY"))
                        .call("DeleteDomainApplication", "{\"APPLICATION\":" + order + "}")
                        .expect(403)
                        .problem())
                .contains("scope order");
    }

    @Test
    void isNothingAtTheGateway() {
        String key = add("all", "read", "order", "account", "manage").get("KEY");
        Api gateway = world.api("alice");
        assertThat(gateway.get("s_session=" + key + "&command=StatusAccount").code())
                .isEqualTo(530);
        assertThat(gateway.get("s_login=alice&s_pw=" + key + "&command=StatusAccount")
                        .code())
                .isEqualTo(530);
        json.withKey(key).call("StatusAccount", "{}").expect(200);
    }

    @Test
    void endsWithItsRevocation() {
        Answer added = add("short", "read", "manage");
        JsonApi key = json.withKey(added.get("KEY"));
        key.call("CheckAuthentication", "{}").expect(200);
        world.api("alice").call("DeleteApiKey", "APIKEY=" + added.get("APIKEY")).expect(200);
        key.call("CheckAuthentication", "{}").expect(401);
        world.api("alice").call("DeleteApiKey", "APIKEY=" + added.get("APIKEY")).expect(545);
        Answer list = world.api("alice").call("QueryApiKeyList", "LIMIT=10000").expect(200);
        int row = list.all("APIKEY").indexOf(added.get("APIKEY"));
        assertThat(list.all("STATUS").get(row)).isEqualTo("REVOKED");
        assertThat(list.all("SCOPES").get(row)).isEqualTo("read manage");
        assertThat(list.all("KEY")).isEmpty();
    }

    @Test
    @Tag("R1")
    void aForeignKeyIsNobodys() {
        Answer added = add("mine", "read");
        world.api("bob").call("DeleteApiKey", "APIKEY=" + added.get("APIKEY")).expect(545);
        assertThat(world.api("bob")
                        .call("QueryApiKeyList", "LIMIT=10000")
                        .expect(200)
                        .all("APIKEY"))
                .doesNotContain(added.get("APIKEY"));
    }

    @Test
    void refusesWhatThePageSays() {
        Api alice = world.api("alice");
        alice.call("AddApiKey", "SCOPE0=read").expect(504);
        alice.call("AddApiKey", "LABEL=x").expect(504);
        alice.call("AddApiKey", "LABEL=x", "SCOPE0=everything").expect(541);
        alice.call("AddApiKey", "LABEL=x", "SCOPE0=read", "EXPIRATIONDATE=soon").expect(505);
        alice.call("AddApiKey", "LABEL=x", "SCOPE0=read", "EXPIRATIONDATE=2020-01-01")
                .expect(541);
        alice.call("DeleteApiKey").expect(504);
        alice.call("DeleteApiKey", "APIKEY=x").expect(505);
        alice.call("QueryApiKeyList", "FIRST=-1").expect(541);
        world.api("auditor").call("AddApiKey", "LABEL=x", "SCOPE0=read").expect(531);
    }
}
