package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.backorder.it.AllocationCase.Wish;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every mixture of orders for one caught name, on the running whole: status, reason, hold and posting of each order. */
@Tag("R8")
@Tag("R24")
@Tag("R29")
@Tag("R30")
@Tag("R31")
@Tag("R32")
class AllocationIT {
    private static final int CUSTOMERS = 5;
    private static final int DROPS = 4;
    private static final int CLIENTS = 8;
    private static final long SEED = 20_261_125;
    private static final String WIRED = "1000000.00";

    private final World world = World.get();
    private final Control control = world.control();
    private final Map<String, Api> clients = new ConcurrentHashMap<>();
    private final Map<String, Long> prices = new HashMap<>();

    /** An order that has been placed, and what must become of it. */
    private record Placed(String order, AllocationCase name, Wish wish, String outcome) {}

    @Test
    void givesEveryNameToWhomItBelongs_andMovesMoneyOnce() throws Exception {
        List<AllocationCase> cases = AllocationCase.all(SEED);
        addPeople();
        readPrices();
        // inside the funding window: money is held, or found missing, in the request; drops a minute apart
        Instant firstDrop = control.now().plus(Duration.ofMinutes(75)).truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < cases.size(); i++) {
            control.register(cases.get(i).name(), firstDrop.plusSeconds(60L * (i % DROPS)), true);
        }
        control.publish();
        List<Placed> placed = placeAll(cases);
        assertThat(control.now()).isBefore(firstDrop.minus(Duration.ofHours(1)));

        control.advanceTo(firstDrop.plusSeconds(60L * DROPS));

        assertThat(differences(placed))
                .as("of %d orders, seed %d", placed.size(), SEED)
                .isEmpty();
        assertThat(wrongStatuses(placed)).as("statuses as the API lists them").isEmpty();
        attemptsNamesWithValidOrdersOnly(cases);
        everyCentIsAccountedFor(placed);
        world.ledgerIsSound();
    }

    private void addPeople() {
        for (int i = 0; i < CUSTOMERS; i++) {
            for (String login : List.of("alloc-rich-" + i, "alloc-poor-" + i)) {
                world.addCustomer(login);
                clients.put(login, world.api(login).inSession());
            }
            control.wire("alloc-rich-" + i, WIRED, "USD");
        }
    }

    private Api client(String login) {
        return Objects.requireNonNull(clients.get(login), login);
    }

    private void readPrices() {
        world.texts(
                        "SELECT DISTINCT ON (p.tld, p.order_class) p.tld || ' ' || p.order_class || ' ' || p.application_minor"
                                + " FROM price p JOIN customer c ON c.tier_id = p.tier_id WHERE c.login = 'alice'"
                                + " ORDER BY p.tld, p.order_class, p.valid_from DESC")
                .forEach(row -> {
                    List<String> cells = List.of(row.split(" ", -1));
                    prices.put(cells.get(0) + " " + cells.get(1), Long.valueOf(cells.get(2)));
                });
    }

    private long price(AllocationCase name, Wish wish) {
        return Objects.requireNonNull(prices.get(name.tld() + " " + (wish.lite() ? "LITEBACKORDER" : "BACKORDER")));
    }

    /** Names side by side, the orders of each name one after another. */
    private List<Placed> placeAll(List<AllocationCase> cases) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Future<List<Placed>>> answers = new ArrayList<>();
        for (AllocationCase name : cases) {
            answers.add(threads.submit(() -> place(name)));
        }
        List<Placed> placed = new ArrayList<>();
        for (Future<List<Placed>> answer : answers) {
            placed.addAll(answer.get());
        }
        threads.shutdown();
        return placed;
    }

    private List<Placed> place(AllocationCase name) {
        List<String> outcomes = AllocationRules.outcomes(name);
        List<Placed> placed = new ArrayList<>();
        for (Wish wish : name.wishes()) {
            Answer answer = client(wish.login())
                    .call(
                            "AddDomainApplication",
                            "DOMAIN=" + name.name(),
                            "CLASS=" + (wish.lite() ? "LITEBACKORDER" : "BACKORDER"),
                            "NEW=1")
                    .expect(200);
            assertThat(answer.get("STATUS")).as(name.toString()).isEqualTo(wish.funded() ? "ACTIVE" : "REQUESTED");
            placed.add(new Placed(answer.get("APPLICATION"), name, wish, outcomes.get(placed.size())));
        }
        return placed;
    }

    /** What is not as the rules want it: status, reason, every hold with its state and amount, every posting with its two sides. */
    private List<String> differences(List<Placed> placed) {
        Map<String, String> found = new HashMap<>();
        world.texts("SELECT b.id || ' ' || b.status || ' ' || coalesce(b.status_reason, '-')"
                        + " || ' ' || coalesce((SELECT string_agg(h.state || ' ' || h.amount_minor, ' ' ORDER BY h.id)"
                        + " FROM fund_hold h WHERE h.order_id = b.id), '-')"
                        + " || ' ' || coalesce((SELECT string_agg(p.kind || ' ' || p.amount_minor || ' '"
                        + " || d.login || ' ' || r.kind, ' ' ORDER BY p.id) FROM posting p"
                        + " JOIN ledger_account a ON a.id = p.debit_account_id JOIN customer d ON d.id = a.customer_id"
                        + " JOIN ledger_account r ON r.id = p.credit_account_id WHERE p.order_id = b.id), '-')"
                        + " FROM backorder b WHERE b.name LIKE 'alloc-%'")
                .forEach(row -> found.put(row.substring(0, row.indexOf(' ')), row.substring(row.indexOf(' ') + 1)));
        List<String> differences = new ArrayList<>();
        for (Placed order : placed) {
            String wanted = order.outcome() + " " + moneyWanted(order);
            String is = found.remove(order.order());
            if (!wanted.equals(is)) {
                differences.add(order.name() + ", " + order.wish() + ": wanted " + wanted + ", found " + is);
            }
        }
        found.forEach((order, row) -> differences.add("nobody placed order " + order + ": " + row));
        return differences;
    }

    private String moneyWanted(Placed order) {
        if (!order.wish().funded()) {
            return "- -";
        }
        long price = price(order.name(), order.wish());
        return order.outcome().startsWith("SUCCESSFUL")
                ? "CAPTURED " + price + " CAPTURE " + price + " " + order.wish().login() + " REVENUE"
                : "RELEASED " + price + " -";
    }

    private List<String> wrongStatuses(List<Placed> placed) {
        Map<String, String> listed = new HashMap<>();
        clients.values().forEach(client -> {
            Answer orders = client.call("QueryDomainApplicationList", "DOMAIN=alloc-*", "LIMIT=10000")
                    .expect(200);
            for (int i = 0; i < orders.all("APPLICATION").size(); i++) {
                listed.put(
                        orders.all("APPLICATION").get(i), orders.all("STATUS").get(i));
            }
        });
        List<String> wrong = new ArrayList<>();
        for (Placed order : placed) {
            String wire =
                    order.outcome().substring(0, order.outcome().indexOf(' ')).replace('_', '-');
            if (!wire.equals(listed.get(order.order()))) {
                wrong.add(order.name() + ", " + order.wish() + ": listed as " + listed.get(order.order()));
            }
        }
        return wrong;
    }

    /** R24, R25: one plan for each name with a valid order, none for the others; and what was planned was caught. */
    private void attemptsNamesWithValidOrdersOnly(List<AllocationCase> cases) {
        assertThat(world.texts("SELECT name || ' ' || state FROM catch_plan WHERE name LIKE 'alloc-%'"))
                .containsExactlyInAnyOrderElementsOf(cases.stream()
                        .filter(name -> name.wishes().stream().anyMatch(Wish::funded))
                        .map(name -> name.name() + " CAUGHT")
                        .toList());
    }

    /** The accounts hold what was wired less what was won, nothing is held any more, and no posting is left over. */
    private void everyCentIsAccountedFor(List<Placed> placed) {
        Map<String, Long> left = new TreeMap<>();
        clients.keySet().forEach(login -> left.put(login, login.contains("rich") ? 100_000_000L : 0));
        long won = 0;
        for (Placed order : placed) {
            if (order.outcome().startsWith("SUCCESSFUL")) {
                left.merge(order.wish().login(), -price(order.name(), order.wish()), Long::sum);
                won++;
            }
        }
        left.forEach((login, minor) -> {
            Answer account = client(login).call("StatusAccount").expect(200);
            assertThat(new BigDecimal(account.get("AMOUNT"))).as(login).isEqualTo(BigDecimal.valueOf(minor, 2));
            assertThat(new BigDecimal(account.get("DEPOSIT"))).as(login).isEqualByComparingTo(BigDecimal.ZERO);
        });
        assertThat(world.number("SELECT count(*) FROM posting p WHERE EXISTS (SELECT 1 FROM ledger_account a"
                        + " JOIN customer c ON c.id = a.customer_id WHERE c.login LIKE 'alloc-%'"
                        + " AND a.id IN (p.debit_account_id, p.credit_account_id))"))
                .isEqualTo(won + CUSTOMERS);
    }
}
