package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Lists of a hundred thousand lines with every kind of bad line, on a server with a gigabyte of heap that ends itself when that is not enough: each
 * verdict is the one the line was made for, and the panel goes on answering meanwhile.
 */
@Tag("R47")
class ManyLinesIT {
    private static final Logger LOG = Logger.getLogger(ManyLinesIT.class.getName());
    private static final int LINES = 100_000;
    private static final long MOST_MILLIS = 20_000;
    private static final long PAGE_MILLIS = 2_000;
    private static final String LOGIN = "many-lines";

    private final World world = World.get();
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    /** A line and the code it must be answered with. */
    private record Line(String text, int code) {}

    /** Kinds of line; each makes the i-th line of a list. */
    private static Line line(int kind, int i) {
        String name = "many-" + i;
        return switch (kind) {
            case 0 -> new Line(name + ".com", 200);
            case 1 -> new Line(name + "-ü.com;COM_BACKORDER;7;spring", 200);
            case 2 -> new Line(name + ".com;LITEBACKORDER;-1000", 200);
            case 3 -> new Line("MANY-ordered.com.", 540);
            case 4 -> new Line("many_" + i + ".com", 541);
            case 5 -> new Line(name + ".no-such-tld", 541);
            case 6 -> new Line("x".repeat(64) + ".com", 541);
            case 7 -> new Line("www." + name + ".com", 541);
            case 8 -> new Line(name + ".com;GOLD", 541);
            case 9 -> new Line(name + ".com;NET_BACKORDER", 541);
            case 10 -> new Line(name + ".com;;high", 505);
            case 11 -> new Line(name + ".com;;1001", 541);
            case 12 -> new Line(name + ".com;;;" + "t".repeat(65), 541);
            case 13 -> new Line(name + ".net", 510);
            case 14 -> new Line("xn--many-\u00fc.com", 541);
            default -> new Line("-" + name + ".com", 541);
        };
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            boolean repeat = i > 0 && random.nextInt(16) == 0;
            Line earlier = repeat ? lines.get(random.nextInt(i)) : null;
            if (earlier == null) {
                lines.add(line(random.nextInt(16), i));
            } else { // a good line asked for once more is a duplicate, whatever its case; a bad one stays what it is
                String text = earlier.text().replaceFirst("^many-", "Many-");
                lines.add(new Line(text, earlier.code() == 200 ? 540 : earlier.code()));
            }
        }
        return lines;
    }

    @Test
    void everyLineGetsItsVerdict_whileThePanelAnswers() {
        prepare();
        List<Line> lines = lines();
        JsonApi api = JsonApi.of(world).withLogin(LOGIN);
        check(api, lines.subList(0, 2_000)); // what is slow the first time only is not what this is about
        PanelVisit panel = PanelVisit.signedIn(world.panelUrl(), LOGIN);
        panel.read(world.panelUrl(), "order/list");

        long start = System.nanoTime();
        CompletableFuture<List<Integer>> codes = CompletableFuture.supplyAsync(() -> check(api, lines));
        List<Long> pages = new ArrayList<>();
        while (!codes.isDone()) {
            long asked = System.nanoTime();
            assertThat(panel.read(world.panelUrl(), "order/list").statusCode()).isEqualTo(200);
            pages.add((System.nanoTime() - asked) / 1_000_000);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(wrong(lines, codes.join())).as("seed %d", seed).isEmpty();
        assertThat(millis).as("milliseconds for all verdicts").isLessThanOrEqualTo(MOST_MILLIS);
        Collections.sort(pages);
        assertThat(pages.get(pages.size() / 2))
                .as("milliseconds for a page, the middle one of %s", pages)
                .isLessThanOrEqualTo(PAGE_MILLIS);
        LOG.log(Level.INFO, "{0} verdicts in {1} ms; {2} pages meanwhile, the slowest in {3} ms", new Object[] {
            LINES, millis, pages.size(), pages.get(pages.size() - 1)
        });
    }

    @Test
    void threeListsAtOnce_fitTheServersHeap() {
        prepare();
        List<Line> lines = lines();
        JsonApi api = JsonApi.of(world).withLogin(LOGIN);
        List<CompletableFuture<List<Integer>>> all = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> check(api, lines)))
                .toList();
        for (CompletableFuture<List<Integer>> codes : all) {
            assertThat(wrong(lines, codes.join())).as("seed %d", seed).isEmpty();
        }
    }

    /** A reseller's user who is sold .com alone, with one order of its own. */
    private void prepare() {
        Api alice = world.api("alice");
        if (alice.call("StatusUser", "SUBUSER=" + LOGIN).code() == 200) {
            return;
        }
        List<String> relations = new ArrayList<>(List.of("USERCLASS=many-class"));
        for (String offered : List.of("BACKORDER", "LITEBACKORDER")) {
            String relation = "RELATION" + relations.size() + "=PRICE_CLASS_DOMAIN_COM_" + offered;
            relations.add(relation + "_APPLICATION:500.00");
            relations.add(relation.replaceFirst("\\d+", Integer.toString(relations.size())) + "_CURRENCY:USD");
        }
        alice.call("ModifyUserClass", relations).expect(200);
        alice.call("AddUser", "SUBUSER=" + LOGIN, "PASSWORD=sandbox", "USERCLASS=many-class")
                .expect(200);
        Api user = world.api(LOGIN);
        user.call(
                        "ModifyContact",
                        "CONTACT=USER",
                        "NAME=Many Lines",
                        "STREET=1 Example Street",
                        "CITY=Exampleton",
                        "ZIP=12345",
                        "COUNTRY=US",
                        "PHONE=+1.2025550123",
                        "EMAIL=many@lines.test")
                .expect(200);
        user.call("AddDomainApplication", "DOMAIN=many-ordered.com", "CLASS=BACKORDER")
                .expect(200);
    }

    private static List<Integer> check(JsonApi api, List<Line> lines) {
        StringBuilder text = new StringBuilder(lines.size() * 32);
        lines.forEach(line -> text.append(line.text()).append('\n'));
        JsonArray results = api.post("backorders:bulk?mode=check", "text/csv; charset=utf-8", text.toString())
                .expect(200)
                .json()
                .getAsJsonArray("results");
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            JsonObject result = results.get(i).getAsJsonObject();
            assertThat(result.get("line").getAsInt()).isEqualTo(i + 1);
            codes.add(result.get("code").getAsInt());
        }
        return codes;
    }

    /** For each line as it was made: what else it was answered with, the first one of a kind. */
    private static Map<String, String> wrong(List<Line> lines, List<Integer> codes) {
        assertThat(codes).hasSameSizeAs(lines);
        Map<String, String> wrong = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.code() != codes.get(i)) {
                wrong.putIfAbsent(line.code() + " not " + codes.get(i), i + 1 + ": " + line.text());
            }
        }
        return wrong;
    }
}
