package org.backorder;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which feature may use which: the table of directions. Everything that is not in it fails. */
final class Features {
    private static final Set<String> LEAVES = Set.of("money", "time", "refusal", "settings", "sql");
    private static final Set<String> BASICS = plus(LEAVES, "outbox", "audit", "job");

    private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    /** Features that may use another only through its event records, named {@code user -> used}. */
    private static final Map<String, Set<String>> EVENTS_OF = new LinkedHashMap<>();

    static {
        LEAVES.forEach(leaf -> MAY_USE.put(leaf, Set.of()));
        MAY_USE.put("settings", Set.of("refusal", "sql"));
        MAY_USE.put("audit", LEAVES);
        MAY_USE.put("job", plus(LEAVES, "audit"));
        MAY_USE.put("outbox", plus(LEAVES, "audit", "job"));
        MAY_USE.put("registry", LEAVES);
        MAY_USE.put("customer", BASICS);
        MAY_USE.put("apikey", plus(BASICS, "customer"));
        MAY_USE.put("roleuser", plus(BASICS, "customer"));
        MAY_USE.put("passwordreset", plus(BASICS, "customer"));
        MAY_USE.put("idempotency", plus(BASICS, "customer"));
        MAY_USE.put("ledger", plus(BASICS, "customer"));
        MAY_USE.put("payment", plus(BASICS, "customer", "ledger"));
        MAY_USE.put("contact", plus(BASICS, "customer"));
        MAY_USE.put("tldpolicy", plus(BASICS, "registry", "customer"));
        MAY_USE.put("pricing", plus(BASICS, "registry", "customer"));
        MAY_USE.put("droplist", plus(BASICS, "registry", "customer"));
        EVENTS_OF.put("droplist", Set.of("dropcatch"));
        MAY_USE.put("epp", plus(LEAVES, "registry"));
        MAY_USE.put("dropcatch", plus(BASICS, "registry", "epp"));
        MAY_USE.put("auction", plus(BASICS, "customer", "ledger"));
        MAY_USE.put(
                "order",
                plus(
                        BASICS,
                        "registry",
                        "customer",
                        "ledger",
                        "contact",
                        "pricing",
                        "droplist",
                        "dropcatch",
                        "auction"));
        MAY_USE.put("forecast", plus(BASICS, "customer", "ledger", "pricing"));
        MAY_USE.put("reminder", plus(BASICS, "customer", "order"));
        MAY_USE.put("bulk", plus(BASICS, "customer", "pricing", "order", "idempotency"));
        MAY_USE.put("custody", plus(BASICS, "registry", "customer", "contact", "epp"));
        EVENTS_OF.put("custody", Set.of("dropcatch", "order"));
        MAY_USE.put("portfolio", plus(BASICS, "customer"));
        MAY_USE.put("objectlog", plus(BASICS, "customer", "portfolio"));
        MAY_USE.put("report", plus(BASICS, "customer"));
        MAY_USE.put("privatefeed", plus(BASICS, "customer"));
        MAY_USE.put("savedview", plus(BASICS, "customer"));
        MAY_USE.put("event", plus(BASICS, "customer"));
        EVENTS_OF.put("event", Set.of("ledger", "droplist", "dropcatch", "order", "custody"));
        MAY_USE.put("alerts.mail", plus(BASICS, "customer"));
        MAY_USE.put("alerts.notice", plus(BASICS, "customer", "passwordreset", "alerts.mail"));
        EVENTS_OF.put("alerts.notice", Set.of("ledger", "droplist", "dropcatch", "order", "reminder", "custody"));
        MAY_USE.put(
                "web",
                plus(
                        BASICS,
                        "registry",
                        "tldpolicy",
                        "customer",
                        "apikey",
                        "roleuser",
                        "passwordreset",
                        "idempotency",
                        "ledger",
                        "payment",
                        "contact",
                        "pricing",
                        "droplist",
                        "dropcatch",
                        "auction",
                        "order",
                        "forecast",
                        "bulk",
                        "custody",
                        "portfolio",
                        "objectlog",
                        "report",
                        "savedview",
                        "event",
                        "privatefeed",
                        "alerts.mail",
                        "alerts.notice"));
    }

    private Features() {}

    /** Every feature of the table. */
    static Set<String> all() {
        return MAY_USE.keySet();
    }

    /** True when a class of the first feature may use that class of the second. */
    static boolean mayUse(String user, String used, boolean usedIsRecord) {
        return user.equals(used)
                || MAY_USE.getOrDefault(user, Set.of()).contains(used)
                || (usedIsRecord && EVENTS_OF.getOrDefault(user, Set.of()).contains(used));
    }

    /** The feature a class belongs to, by its package. */
    static String of(String packageName) {
        String rest = packageName.replaceFirst("^org\\.backorder\\.?", "");
        List<String> parts = List.of(rest.split("\\."));
        return parts.get(0).equals("alerts") && parts.size() > 1 ? "alerts." + parts.get(1) : parts.get(0);
    }

    private static Set<String> plus(Set<String> base, String... more) {
        Set<String> all = new LinkedHashSet<>(base);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
