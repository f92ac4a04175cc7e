package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of names over the API: verdicts that save nothing, orders with an answer per line, and taking them back. */
@Tag("R47")
class BulkIT {
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    private final World world = World.get();
    private final JsonApi alice = JsonApi.of(world).withLogin("alice");

    private static List<JsonObject> results(JsonApi.Reply reply) {
        JsonArray results = reply.expect(200).json().getAsJsonArray("results");
        return results.asList().stream().map(line -> line.getAsJsonObject()).toList();
    }

    private static List<String> codes(JsonApi.Reply reply) {
        return results(reply).stream()
                .map(line ->
                        line.get("line").getAsString() + " " + line.get("code").getAsString())
                .toList();
    }

    private JsonApi.Reply check(String type, String body) {
        return alice.post("backorders:bulk?mode=check", type, body);
    }

    private JsonApi.Reply place(JsonApi caller, String body) {
        return caller.post("backorders:bulk?mode=place", CSV, body);
    }

    private long orders(String like) {
        return world.number("SELECT count(*) FROM backorder WHERE name LIKE ?", like);
    }

    @Test
    @Tag("R18")
    void aCheckSaysWhatWouldBecomeOfEveryLine_andSavesNothing() {
        JsonApi.Reply reply = check(
                JSON,
                "{\"lines\":[\"bulk-check.com\",{\"name\":\"bülk-check.com\",\"class\":\"LITEBACKORDER\",\"priority\":4,"
                        + "\"tag\":\"x\"},\"\",\"# no\",\"xn--blk-check-q9a.com\",\"BULK-check.com.\",\"no.such-tld\","
                        + "{\"name\":\"a.com\",\"class\":\"GOLD\"},{\"name\":\"a.com\",\"priority\":\"high\"}]}");
        assertThat(codes(reply)).containsExactly("1 200", "2 200", "5 200", "6 540", "7 541", "8 541", "9 505");
        JsonObject first = results(reply).get(0);
        assertThat(first.get("class").getAsString()).isEqualTo("COM_BACKORDER");
        assertThat(first.get("price").getAsString()).matches("\\d+\\.\\d\\d");
        assertThat(first.get("currency").getAsString()).isEqualTo("USD");
        JsonObject second = results(reply).get(1);
        assertThat(second.get("unicode").getAsString()).isEqualTo("bülk-check.com");
        assertThat(second.get("class").getAsString()).isEqualTo("COM_LITEBACKORDER");
        assertThat(results(reply).get(3).get("description").getAsString()).contains("an earlier line");
        assertThat(reply.json().getAsJsonObject("counts").get("200").getAsInt()).isEqualTo(3);
        assertThat(reply.json().get("lines").getAsInt()).isEqualTo(7);
        assertThat(orders("bulk-check%")).isZero();
    }

    @Test
    void aPlacementAnswersEveryLine_andCanBeTakenBack() {
        JsonApi.Reply placed =
                place(alice, "name;class;priority;tag\nbulk-one.com;;5;spring\n\nbad_name.com\nbulk-two.com");
        assertThat(codes(placed)).containsExactly("2 200", "4 541", "5 200");
        JsonObject first = results(placed).get(0);
        assertThat(first.get("status").getAsString()).isEqualTo("REQUESTED");
        Api gateway = world.api("alice");
        String order = first.get("application").getAsString();
        Answer single =
                gateway.call("StatusDomainApplication", "APPLICATION=" + order).expect(200);
        assertThat(single.get("DOMAIN")).isEqualTo("bulk-one.com");
        String number = placed.json().get("placement").getAsString();
        Answer status = gateway.call("StatusBulkPlacement", "PLACEMENT=" + number, "CODE=541")
                .expect(200);
        assertThat(status.get("STATUS")).isEqualTo("PLACED");
        assertThat(status.get("PLACED")).isEqualTo("2");
        assertThat(status.all("DOMAIN")).containsExactly("bad_name.com");
        assertThat(gateway.call("QueryBulkPlacementList", "LIMIT=10000")
                        .expect(200)
                        .all("PLACEMENT"))
                .contains(number);
        Answer undone = gateway.call("UndoBulkPlacement", "PLACEMENT=" + number).expect(200);
        assertThat(undone.get("STATUS")).isEqualTo("UNDONE");
        assertThat(undone.get("UNDONE")).isEqualTo("2");
        gateway.call("StatusDomainApplication", "APPLICATION=" + order).expect(545);
        gateway.call("UndoBulkPlacement", "PLACEMENT=" + number).expect(552);
        assertThat(world.eventually(
                        () -> String.join(
                                " ",
                                gateway.call("QueryEventList", "WIDE=1", "LIMIT=10000", "ORDERBY=EVENTDATEDESC")
                                        .events(order)),
                        "REQUESTED CANCELLED"))
                .contains("REQUESTED")
                .contains("CANCELLED");
    }

    @Test
    @Tag("R21")
    @Tag("R22")
    void insideTheWindow_theHigherPriorityIsFundedFirst() {
        for (String name : List.of("bulk-low.com", "bulk-high.com")) {
            world.control().list(name, world.control().now().plus(Duration.ofDays(2)));
        }
        JsonApi.Reply placed = place(alice, "bulk-low.com;;1\nbulk-high.com;;9");
        List<String> orders = results(placed).stream()
                .map(line -> line.get("application").getAsString())
                .toList();
        assertThat(results(placed))
                .allSatisfy(line -> assertThat(line.get("status").getAsString()).isEqualTo("ACTIVE"));
        assertThat(world.number(
                        "SELECT a.id - b.id FROM fund_hold a, fund_hold b WHERE a.order_id = ?::bigint AND b.order_id = ?::bigint",
                        orders.get(0),
                        orders.get(1)))
                .as("the hold of the higher priority is the earlier one")
                .isPositive();
        orders.forEach(order -> world.api("alice")
                .call("DeleteDomainApplication", "APPLICATION=" + order)
                .expect(200));
        world.ledgerIsSound();
    }

    @Test
    void theSameListTwice_andAtOnce_isOnePlacement() {
        String key = UUID.randomUUID().toString();
        JsonApi keyed = alice.with("Idempotency-Key", key);
        String list =
                IntStream.range(0, 300).mapToObj(i -> "bulk-once-" + i + ".com").collect(Collectors.joining("\n"));
        List<JsonApi.Reply> replies =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> place(keyed, list)))
                        .limit(4)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .filter(reply -> reply.response().statusCode() != 409)
                        .toList();
        JsonApi.Reply again = place(keyed, list).expect(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(replies).allSatisfy(reply -> assertThat(results(reply)).isEqualTo(results(again)));
        assertThat(orders("bulk-once-%")).isEqualTo(300);
        assertThat(place(keyed, list + "\nanother.com").expect(422).problem()).contains("another request");
        assertThat(keyed.call("AddDomainApplication", "{\"CLASS\":\"BACKORDER\",\"DOMAIN\":\"bulk-other.com\"}")
                        .expect(422)
                        .problem())
                .contains("another request");
        assertThat(place(alice, list)
                        .json()
                        .getAsJsonObject("counts")
                        .get("540")
                        .getAsInt())
                .isEqualTo(300);
        world.api("alice")
                .call(
                        "UndoBulkPlacement",
                        "PLACEMENT=" + again.json().get("placement").getAsString())
                .expect(200);
    }

    @Test
    @Tag("R1")
    @Tag("R2")
    void foreignPlacementsAreMissing_andStaffPlacesNothing() {
        String number = place(alice, "bulk-mine.com")
                .expect(200)
                .json()
                .get("placement")
                .getAsString();
        Api bob = world.api("bob");
        bob.call("StatusBulkPlacement", "PLACEMENT=" + number).expect(545);
        bob.call("UndoBulkPlacement", "PLACEMENT=" + number).expect(545);
        assertThat(bob.call("QueryBulkPlacementList", "LIMIT=10000").expect(200).all("PLACEMENT"))
                .doesNotContain(number);
        JsonApi admin = JsonApi.of(world).withLogin("admin");
        place(admin, "bulk-staff.com").expect(403);
        admin.post("backorders:bulk", CSV, "bulk-staff.com").expect(403);
        world.api("admin").call("UndoBulkPlacement", "PLACEMENT=" + number).expect(531);
        JsonApi.of(world).post("backorders:bulk", CSV, "a.com").expect(401);
        world.api("alice").call("UndoBulkPlacement", "PLACEMENT=" + number).expect(200);
    }

    @Test
    void aKeyNeedsTheScopeOfTheMode() {
        String key = world.api("alice")
                .call("AddApiKey", "LABEL=bulk", "SCOPE0=read")
                .expect(200)
                .get("KEY");
        JsonApi reader = JsonApi.of(world).withKey(key);
        reader.post("backorders:bulk?mode=check", CSV, "a.com").expect(200);
        assertThat(place(reader, "a.com").expect(403).problem()).contains("scope order");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?mode=guess | text/csv | a.com | 422 | 541",
                "?class=GOLD | text/csv | a.com | 422 | 541",
                "'' | text/csv | # nothing | 400 | 504",
                "'' | application/json | {\"lines\":[]} | 400 | 504",
                "'' | application/json | {\"names\":[]} | 400 | 507",
                "'' | application/json | [[\"a.com\"]] | 400 | 507",
                "'' | application/json | {\"lines\":[\"a.com\" | 400 | 507",
                "'' | application/json | 7 | 400 | 507"
            })
    void refusesAsAWholeOnlyWhatIsNoList(String query, String type, String body, int status, int code) {
        assertThat(alice.post("backorders:bulk" + query, type, body)
                        .expect(status)
                        .problem())
                .contains("\"code\":" + code);
    }

    @ParameterizedTest
    @CsvSource({
        "StatusBulkPlacement, 504, ''",
        "StatusBulkPlacement, 505, PLACEMENT=x",
        "StatusBulkPlacement, 545, PLACEMENT=1",
        "StatusBulkPlacement, 545, 'PLACEMENT=1;CODE=200'",
        "UndoBulkPlacement, 504, ''",
        "UndoBulkPlacement, 505, PLACEMENT=x",
        "UndoBulkPlacement, 545, PLACEMENT=1",
        "QueryBulkPlacementList, 541, FIRST=-1",
        "QueryBulkPlacementList, 505, LIMIT=x"
    })
    void commandsRefuseWhatTheirPagesSay(String command, int code, String parameters) {
        world.api("alice").call(command, List.of(parameters.split(";", -1))).expect(code);
    }

    /** Every kind of bad line among a hundred thousand, in at most 20 seconds, while others are served. */
    @Test
    void aHundredThousandLines_getTheirVerdicts_whileThePanelAnswers() {
        int most = 100_000;
        StringBuilder text = new StringBuilder(4_000_000);
        for (int i = 0; i < most; i++) {
            switch (i % 10) {
                case 0 -> text.append("bad_").append(i).append(".com\n");
                case 1 -> text.append("name-").append(i).append(".unknown\n");
                case 2 -> text.append("twice.com\n");
                case 3 -> text.append("x".repeat(70)).append(i).append(".com\n");
                case 4 -> text.append("mün-").append(i).append(".com;LITEBACKORDER;3;tag\n");
                case 5 -> text.append("class-").append(i).append(".com;GOLD\n");
                case 6 -> text.append("rank-").append(i).append(".com;;many\n");
                default -> text.append("fine-").append(i).append(".com\n");
            }
        }
        long start = System.nanoTime();
        CompletableFuture<JsonApi.Reply> reply = CompletableFuture.supplyAsync(() -> check(CSV, text.toString()));
        long slowest = 0;
        while (!reply.isDone()) {
            long asked = System.nanoTime();
            world.api("bob").call("StatusAccount").expect(200);
            slowest = Math.max(slowest, System.nanoTime() - asked);
        }
        JsonObject counts = reply.join().expect(200).json().getAsJsonObject("counts");
        assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(20).toNanos());
        assertThat(slowest)
                .as("another caller's wait")
                .isLessThan(Duration.ofSeconds(3).toNanos());
        assertThat(counts.get("200").getAsInt()).isEqualTo(most / 10 * 4 + 1);
        assertThat(counts.get("540").getAsInt()).isEqualTo(most / 10 - 1);
        assertThat(counts.get("541").getAsInt()).isEqualTo(most / 10 * 4);
        assertThat(counts.get("505").getAsInt()).isEqualTo(most / 10);
        assertThat(check(CSV, text + "one-more.com").expect(422).problem()).contains("at most 100000 lines");
    }
}
