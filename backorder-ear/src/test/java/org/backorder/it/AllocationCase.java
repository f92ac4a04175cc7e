package org.backorder.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One name and its orders in the order of their creation.
 *
 * @param firstCome the TLD's rule (R31)
 */
record AllocationCase(String name, String tld, boolean firstCome, List<Wish> wishes) {
    private static final List<String> AUCTION_TLDS = List.of("com", "net", "org", "info");
    private static final List<String> FIRST_COME_TLDS = List.of("uk", "ca", "se", "nu");
    private static final int MOST_REGULAR = 3;
    private static final int MOST_LITE = 2;

    /** An order to be placed: its class, whose it is, and whether that customer has money. */
    record Wish(boolean lite, int customer, boolean funded) {
        String login() {
            return (funded ? "alloc-rich-" : "alloc-poor-") + customer;
        }

        @Override
        public String toString() {
            return (lite ? "l" : "r") + customer + (funded ? "+" : "-");
        }
    }

    /**
     * 1 to 3 regular × 0 to 2 Lite × every choice of funded ones × first come or not × creation orders (all of them for up to three
     * orders, beyond that regular first, Lite first and one shuffled), each order of another customer; and again with two orders of
     * one customer, both regular or of either class (R8).
     */
    static List<AllocationCase> all(long seed) {
        Random random = new Random(seed);
        Set<List<Wish>> tables = new LinkedHashSet<>();
        for (int regular = 1; regular <= MOST_REGULAR; regular++) {
            for (int lite = 0; lite <= MOST_LITE; lite++) {
                for (List<Boolean> order : creationOrders(regular, lite, random)) {
                    for (int funded = 0; funded < 1 << order.size(); funded++) {
                        List<Wish> wishes = wishes(order, funded);
                        tables.add(wishes);
                        tables.addAll(withTwoOfOneCustomer(wishes, order.size() <= 3));
                    }
                }
            }
        }
        List<AllocationCase> cases = new ArrayList<>();
        for (List<Wish> wishes : tables) {
            for (boolean firstCome : new boolean[] {false, true}) {
                List<String> tlds = firstCome ? FIRST_COME_TLDS : AUCTION_TLDS;
                String tld = tlds.get(cases.size() / 2 % tlds.size());
                cases.add(new AllocationCase("alloc-" + cases.size() + "." + tld, tld, firstCome, wishes));
            }
        }
        return cases;
    }

    /** Which of the orders are Lite, first to last. */
    private static Set<List<Boolean>> creationOrders(int regular, int lite, Random random) {
        List<Boolean> regularFirst = new ArrayList<>(Collections.nCopies(regular, false));
        regularFirst.addAll(Collections.nCopies(lite, true));
        Set<List<Boolean>> orders = new LinkedHashSet<>();
        if (regular + lite <= 3) {
            permute(regular, lite, List.of(), orders);
            return orders;
        }
        List<Boolean> liteFirst = new ArrayList<>(regularFirst);
        Collections.reverse(liteFirst);
        List<Boolean> shuffled = new ArrayList<>(regularFirst);
        Collections.shuffle(shuffled, random);
        orders.add(regularFirst);
        orders.add(liteFirst);
        orders.add(shuffled);
        return orders;
    }

    private static void permute(int regular, int lite, List<Boolean> begun, Set<List<Boolean>> orders) {
        if (regular + lite == 0) {
            orders.add(begun);
        }
        if (regular > 0) {
            permute(regular - 1, lite, and(begun, false), orders);
        }
        if (lite > 0) {
            permute(regular, lite - 1, and(begun, true), orders);
        }
    }

    private static <T> List<T> and(List<T> begun, T next) {
        List<T> more = new ArrayList<>(begun);
        more.add(next);
        return List.copyOf(more);
    }

    private static List<Wish> wishes(List<Boolean> order, int funded) {
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            wishes.add(new Wish(order.get(i), i, ((funded >> i) & 1) == 1));
        }
        return List.copyOf(wishes);
    }

    /** The last order becomes one of the first order's customer, who either has money for both or for none. */
    private static List<List<Wish>> withTwoOfOneCustomer(List<Wish> wishes, boolean wanted) {
        Wish first = wishes.get(0);
        Wish last = wishes.get(wishes.size() - 1);
        if (!wanted || wishes.size() < 2 || first.funded() != last.funded()) {
            return List.of();
        }
        List<Wish> owned = new ArrayList<>(wishes.subList(0, wishes.size() - 1));
        owned.add(new Wish(last.lite(), first.customer(), last.funded()));
        return List.of(List.copyOf(owned));
    }

    @Override
    public String toString() {
        return name
                + (firstCome ? " first come " : " ")
                + wishes.stream().map(Wish::toString).collect(Collectors.joining(" "));
    }
}
