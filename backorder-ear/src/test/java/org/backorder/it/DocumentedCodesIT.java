package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every code a command's page documents is answered by the running system: the cases stand in {@code documented-codes.txt}, and a code that a
 * page names and no case reaches fails the test.
 */
@Tag("R46")
class DocumentedCodesIT {
    private static final Path PAGES = Path.of("..", "backorder-web", "commands");
    private static final Pattern CODE_ROW = Pattern.compile("^\\| (\\d{3}) \\|", Pattern.MULTILINE);
    private static final Pattern CASE = Pattern.compile("(\\w+) (\\d{3}) ([\\w!-]+)(?: (.*))?");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final List<String> PERSON = List.of(
            "NAME=Anna Codes",
            "STREET=1 Example Street",
            "CITY=Exampleton",
            "ZIP=12345",
            "COUNTRY=US",
            "PHONE=+1.2025550123",
            "EMAIL=anna@codes.test");

    /** What no caller can bring about on a system set up right, and the test that does. */
    private static final Map<String, String> INSIDE = Map.of(
            "AddDomainApplication 549", "order/PostDropLiteTest",
            "ImportExchangeRates 545", "pricing/ExchangeRateImportTest",
            "ImportExchangeRates 549", "pricing/ExchangeRateImportTest");

    private static final String STATEMENT =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id>"
                    + "<IBAN>DE02120300000000202051</IBAN></Id></Acct></Stmt></BkToCstmrStmt></Document>";

    private static final String ROLE_PASSWORD = "sandbox sandbox";

    private final World world = World.get();
    private final Control control = world.control();
    private final Api alice = world.api("alice");
    private final Map<String, String> objects = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();

    @Test
    void everyDocumentedCode_isAnswered() throws IOException {
        prepare();
        List<String> wrong = new ArrayList<>();
        for (String line : cases()) {
            run(line, wrong);
        }
        endsSessions();
        reachesTheLimits();
        assertThat(wrong).isEmpty();
        for (String test : INSIDE.values()) {
            assertThat(Path.of("..", "backorder-ejb", "src", "test", "java", "org", "backorder", test + ".java"))
                    .exists();
        }
        seen.addAll(INSIDE.keySet());
        assertThat(seen).as("codes the commands' pages name").containsExactlyInAnyOrderElementsOf(documented());
    }

    private void prepare() {
        addUsers();
        Instant drop = nextTwoOClock();
        control.register("codes-caught.com", drop, true);
        control.register("codes-dropped.com", drop, true);
        control.register("codes-auction.com", drop, true);
        control.publish();
        objects.put("caught", "codes-caught.com");
        objects.put("ended", order(alice, "codes-caught.com"));
        objects.put("auction", order(alice, "codes-auction.com"));
        order(world.api("bob"), "codes-auction.com");
        control.advanceTo(drop);
        world.await(
                () -> alice.call("StatusDomain", "DOMAIN=codes-caught.com").code() == 200,
                "the caught name is handed over");
        world.await(
                () -> alice.call("StatusAuction", "APPLICATION=" + objects.get("auction"))
                                .code()
                        == 200,
                "the auction is scheduled");
        // it opens at 20:00 UTC, and dropped names still take Lite orders then
        control.advanceTo(drop.plus(Duration.ofHours(2)));
        objects.put("order", order(alice, "codes-order.com"));
        objects.put("gift", order(alice, "codes-gift.com"));
        order(Api.as(world.apiUrl(), "codes-heir", "sandbox"), "codes-order.com");
        nameObjects();
        control.fault("{\"kind\": \"NO_ANSWER\", \"verb\": \"check\", \"namePattern\": \"codes-silent.com\"}");
    }

    private void nameObjects() {
        alice.call("CreateRoleUser", "ROLE=codes", "PASSWORD=" + ROLE_PASSWORD).expect(200);
        objects.put("placement", placement());
        objects.put(
                "contact",
                alice.call("AddContact", with(PERSON, "NEW=1")).expect(200).get("CONTACT"));
        objects.put(
                "event",
                alice.call("QueryEventList", "ORDERBY=EVENTDATEDESC")
                        .expect(200)
                        .get("EVENT"));
        objects.put(
                "apikey",
                alice.call("AddApiKey", "LABEL=to go", "SCOPE0=read")
                        .expect(200)
                        .get("APIKEY"));
        objects.put(
                "log",
                alice.call("QueryObjectLogList", "OBJECTCLASS=DOMAINAPPLICATION", "OBJECTID=" + objects.get("ended"))
                        .expect(200)
                        .get("LOGINDEX"));
        objects.put("topup", alice.call("StartTopUp", "AMOUNT=5.00").expect(200).get("TOPUP"));
        objects.put("statement", Base64.getEncoder().encodeToString(STATEMENT.getBytes(StandardCharsets.UTF_8)));
        objects.put("person", String.join(" | ", PERSON));
        objects.put(
                "256 names",
                IntStream.range(0, 256)
                        .mapToObj(i -> "DOMAIN" + i + "=codes-" + i + ".com")
                        .collect(Collectors.joining(" | ")));
    }

    private void addUsers() {
        alice.call("ModifyUserClass", "USERCLASS=codes-empty").expect(200);
        for (String login : List.of("codes-user", "codes-heir", "codes-poor", "codes-many")) {
            String tier = login.equals("codes-user") ? "USERCLASS=codes-empty" : "LANGUAGE=en";
            alice.call("AddUser", "SUBUSER=" + login, "PASSWORD=sandbox", tier).expect(200);
            Api.as(world.apiUrl(), login, "sandbox")
                    .call("ModifyContact", with(PERSON, "CONTACT=USER"))
                    .expect(200);
        }
    }

    private Instant nextTwoOClock() {
        return control.now()
                .plus(Duration.ofHours(4))
                .atZone(NEW_YORK)
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.of(14, 0))
                .atZone(NEW_YORK)
                .toInstant();
    }

    private static String order(Api customer, String name) {
        return customer.call("AddDomainApplication", "DOMAIN=" + name, "CLASS=BACKORDER")
                .expect(200)
                .get("APPLICATION");
    }

    private String placement() {
        return JsonApi.of(world)
                .withLogin("alice")
                .post("backorders:bulk?mode=place", "text/csv", "codes-bulk.com")
                .expect(200)
                .json()
                .get("placement")
                .getAsString();
    }

    private static List<String> with(List<String> parameters, String more) {
        return Stream.concat(parameters.stream(), Stream.of(more)).toList();
    }

    private void run(String line, List<String> wrong) {
        Matcher parts = CASE.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        String parameters = parts.group(4) == null ? "" : parts.group(4);
        for (Map.Entry<String, String> object : objects.entrySet()) {
            parameters = parameters.replace("{" + object.getKey() + "}", object.getValue());
        }
        String who = parts.group(3);
        Api caller = Api.as(world.apiUrl(), who, who.contains("!") ? ROLE_PASSWORD : "sandbox");
        note(line, caller.call(parts.group(1), List.of(parameters.split(" \\| ", -1))), wrong);
        seen.add(parts.group(1) + " " + parts.group(2));
    }

    /** Keeps what is not as the case says; a refusal also says what is wrong. */
    private static void note(String line, Answer answer, List<String> wrong) {
        String code = Integer.toString(answer.code());
        if (!line.split(" ", 3)[1].equals(code)) {
            wrong.add(line + " -> " + code + " " + answer.description());
        } else if (answer.code() > 500
                && answer.code() != 530
                && !answer.description().contains("; ")) {
            wrong.add(line + " -> does not say why: " + answer.description());
        }
    }

    /** A session is ended once. */
    private void endsSessions() {
        Api session = alice.inSession();
        session.call("EndSession").expect(200);
        session.call("EndSession").expect(530);
        seen.addAll(List.of("EndSession 200", "EndSession 530"));
    }

    /** The most that one customer may have. */
    private void reachesTheLimits() {
        Api many = Api.as(world.apiUrl(), "codes-many", "sandbox");
        assertThat(firstRefusal(many, "AddApiKey", "LABEL=one more", "SCOPE0=read"))
                .isEqualTo("100 549");
        assertThat(firstRefusal(many, "StartSession")).isEqualTo("500 521");
        assertThat(IntStream.iterate(0, role -> role + 1)
                        .filter(role -> many.call("CreateRoleUser", "ROLE=r" + role, "PASSWORD=" + ROLE_PASSWORD)
                                        .code()
                                == 549)
                        .findFirst())
                .hasValue(100);
        assertThat(firstRefusal(many, "StartTopUp", "AMOUNT=5.00")).isEqualTo("10 549");
        seen.add("StartTopUp 549");
        seen.addAll(List.of("AddApiKey 549", "StartSession 521", "CreateRoleUser 549"));
    }

    /** How often the command succeeds, and the code that follows. */
    private static String firstRefusal(Api caller, String command, String... parameters) {
        int done = 0;
        int code = caller.call(command, parameters).code();
        while (code == 200) {
            done++;
            code = caller.call(command, parameters).code();
        }
        return done + " " + code;
    }

    private static List<String> cases() throws IOException {
        try (InputStream file = DocumentedCodesIT.class.getResourceAsStream("/documented-codes.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static Set<String> documented() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.flatMap(DocumentedCodesIT::codes).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> codes(Path page) {
        try {
            String command = page.getFileName().toString().replace(".md", "");
            return CODE_ROW.matcher(Files.readString(page)).results().map(row -> command + " " + row.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
