package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same request twice is one effect: sent again, at the same time, and after the server was killed. */
@Tag("R46")
class IdempotencyIT {
    private static final String KEY = "Idempotency-Key";

    private final World world = World.get();
    private final JsonApi alice = JsonApi.of(world).withLogin("alice");

    private static String order(String name) {
        return "{\"CLASS\":\"BACKORDER\",\"DOMAIN\":\"" + name + "\",\"NEW\":true}";
    }

    private static JsonApi keyed(JsonApi caller) {
        return caller.with(KEY, UUID.randomUUID().toString());
    }

    private long orders(String name) {
        return world.number("SELECT count(*) FROM backorder WHERE name = ?", name);
    }

    @Test
    void aRepeatGetsTheFirstAnswer_andHasNoEffect() {
        JsonApi caller = keyed(alice);
        JsonApi.Reply first =
                caller.call("AddDomainApplication", order("once-only.com")).expect(200);
        // the same members in another order are the same request
        JsonApi.Reply second = caller.call(
                        "adddomainapplication", "{\"NEW\":1, \"DOMAIN\":\"once-only.com\", \"class\":\"BACKORDER\"}")
                .expect(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(orders("once-only.com")).isEqualTo(1);
        // without a key NEW=1 asks for another order
        alice.call("AddDomainApplication", order("once-only.com")).expect(200);
        assertThat(orders("once-only.com")).isEqualTo(2);
    }

    @Test
    @Tag("R22")
    void insideTheWindow_theKeptAnswerSaysFunded_andTheHoldIsOne() {
        world.control().list("once-funded.com", world.control().now().plus(Duration.ofDays(2)));
        JsonApi caller = keyed(alice);
        JsonApi.Reply first =
                caller.call("AddDomainApplication", order("once-funded.com")).expect(200);
        assertThat(first.property("STATUS")).isEqualTo("ACTIVE");
        assertThat(caller.call("AddDomainApplication", order("once-funded.com"))
                        .expect(200)
                        .body())
                .isEqualTo(first.body());
        assertThat(world.number(
                        "SELECT count(*) FROM fund_hold WHERE order_id = ?::bigint AND state = 'OPEN'",
                        first.property("APPLICATION")))
                .isEqualTo(1);
        alice.call("DeleteDomainApplication", "{\"APPLICATION\":" + first.property("APPLICATION") + "}")
                .expect(200);
    }

    @Test
    void anotherRequestWithTheKey_isRefused_422() {
        JsonApi caller = keyed(alice);
        caller.call("AddDomainApplication", order("key-one.com")).expect(200);
        assertThat(caller.call("AddDomainApplication", order("key-two.com"))
                        .expect(422)
                        .problem())
                .contains("sent with another request");
        assertThat(caller.call("DeleteDomainApplication", "{\"APPLICATION\":1}")
                        .expect(422)
                        .problem())
                .contains("sent with another request");
        assertThat(orders("key-two.com")).isZero();
        // the key belongs to its customer: another one's is another key
        JsonApi bob = JsonApi.of(world).withLogin("bob").with(KEY, "shared-key");
        JsonApi hers = alice.with(KEY, "shared-key");
        bob.call("AddDomainApplication", order("key-bob.com")).expect(200);
        hers.call("AddDomainApplication", order("key-alice.com")).expect(200);
    }

    @Test
    @Tag("R3")
    void noFingerprintTellsAPassword() {
        JsonApi caller = keyed(alice);
        caller.call("AddUser", "{\"SUBUSER\":\"keyed-user\",\"PASSWORD\":\"first secret\"}")
                .expect(200);
        // another password is the same request, or whoever reads the database could try passwords
        assertThat(caller.call("AddUser", "{\"SUBUSER\":\"keyed-user\",\"PASSWORD\":\"other secret\"}")
                        .expect(200)
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        Api.as(world.apiUrl(), "keyed-user", "first secret").call("StatusUser").expect(200);
        Api.as(world.apiUrl(), "keyed-user", "other secret").call("StatusUser").expect(530);
    }

    @Test
    void tenAtOnce_areOneOrder() {
        JsonApi caller = keyed(alice);
        List<CompletableFuture<JsonApi.Reply>> sent = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> caller.call("AddDomainApplication", order("ten-at-once.com"))))
                .toList();
        List<JsonApi.Reply> replies = sent.stream().map(CompletableFuture::join).toList();
        assertThat(orders("ten-at-once.com")).isEqualTo(1);
        String answer = caller.call("AddDomainApplication", order("ten-at-once.com"))
                .expect(200)
                .body();
        for (JsonApi.Reply reply : replies) {
            if (reply.response().statusCode() == 409) {
                assertThat(reply.header("Retry-After")).isEqualTo("1");
                reply.problem();
            } else {
                assertThat(reply.expect(200).body()).isEqualTo(answer);
            }
        }
    }

    @Test
    void aLastingRefusalIsKept_andReadingIsNot() {
        JsonApi caller = keyed(alice);
        String order = alice.call("AddDomainApplication", "{\"CLASS\":\"BACKORDER\",\"DOMAIN\":\"kept-no.com\"}")
                .expect(200)
                .property("APPLICATION");
        String again = "{\"CLASS\":\"BACKORDER\",\"DOMAIN\":\"kept-no.com\"}";
        JsonApi.Reply refused = caller.call("AddDomainApplication", again).expect(409);
        alice.call("DeleteDomainApplication", "{\"APPLICATION\":" + order + "}").expect(200);
        assertThat(caller.call("AddDomainApplication", again).expect(409).body())
                .isEqualTo(refused.body());
        JsonApi reader = keyed(alice);
        reader.call("StatusDomainApplication", "{\"APPLICATION\":" + order + "}")
                .expect(404);
        reader.call("ConvertIDN", "{\"DOMAIN\":[\"a.com\"]}").expect(200);
        assertThat(alice.with(KEY, "two words")
                        .call("AddDomainApplication", again)
                        .expect(400)
                        .problem())
                .contains("Idempotency-Key");
    }

    @Test
    @Tag("R3")
    void aNewApiKeyIsShownOnce_evenToARepeat() {
        JsonApi caller = keyed(alice);
        String body = "{\"LABEL\":\"shown once\",\"SCOPE\":[\"read\"]}";
        JsonApi.Reply first = caller.call("AddApiKey", body).expect(200);
        JsonApi.Reply second = caller.call("AddApiKey", body).expect(200);
        assertThat(first.property("KEY")).startsWith("bok_");
        assertThat(second.property("KEY")).isEmpty();
        assertThat(second.property("APIKEY")).isEqualTo(first.property("APIKEY"));
        assertThat(world.number(
                        "SELECT count(*) FROM idempotent_request WHERE payload LIKE '%' || ? || '%'",
                        first.property("KEY")))
                .isZero();
    }

    @Test
    void changesAndCancellations_areRepeatedAsWell() {
        String order = alice.call("AddDomainApplication", order("key-change.com"))
                .expect(200)
                .property("APPLICATION");
        JsonApi changer = keyed(alice);
        String change = "{\"APPLICATION\":" + order + ",\"PRIORITY\":7,\"TAG\":\"kept\"}";
        JsonApi.Reply changed = changer.call("ModifyDomainApplication", change).expect(200);
        assertThat(changer.call("ModifyDomainApplication", change).expect(200).body())
                .isEqualTo(changed.body());
        assertThat(world.number("SELECT priority FROM backorder WHERE id = ?::bigint", order))
                .isEqualTo(7);
        JsonApi canceller = keyed(alice);
        canceller
                .call("DeleteDomainApplication", "{\"APPLICATION\":" + order + "}")
                .expect(200);
        canceller
                .call("DeleteDomainApplication", "{\"APPLICATION\":" + order + "}")
                .expect(200);
        keyed(alice)
                .call("DeleteDomainApplication", "{\"APPLICATION\":" + order + "}")
                .expect(404);
    }
}
