package org.backorder.web.api.order;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.backorder.order.OrderId;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MalformedParameter;
import org.backorder.web.api.CommandParameters;

/** Parameters that placing and changing an application share (api.md 8.1, 8.2). */
final class OrderParameters {
    /** Years of a first registration: the bound of RFC 5731. */
    private static final int LONGEST_PERIOD = 10;

    private static final int MOST_NAME_SERVERS = 13;
    private static final int MOST_WANTED = 1_000;
    /** RFC 1123, 2.1; a dot at the end is taken. */
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?\\.?");

    private static final int LONGEST_HOST = 253;
    private static final int MOST_EXTRAS = 200;
    private static final int LARGEST_EXTRAS = 16_384;
    private static final int LONGEST_EXTRA = 1_000;
    private static final int PRIORITY_BOUND = 1_000;
    private static final int LONGEST_TAG = 64;
    private static final int LONGEST_AUTH = 255;
    private static final String LITE = "X-BACKORDER-LITE";

    private OrderParameters() {}

    static OrderId application(CommandParameters parameters) {
        return new OrderId(parameters.id("APPLICATION"));
    }

    /** The class with or without the TLD in front; {@code X-BACKORDER-LITE=1} makes it Lite. */
    static NamedClass orderClass(CommandParameters parameters) {
        NamedClass named = NamedClass.read(parameters.required("CLASS"));
        return parameters.flag(LITE, false) ? new NamedClass(OrderClass.LITEBACKORDER, named.tld()) : named;
    }

    /** {@code 1} or {@code 1Y}. */
    static int period(CommandParameters parameters, int missing) {
        String text = parameters.text("PERIOD");
        if (text.isEmpty()) {
            return missing;
        }
        String years = text.endsWith("Y") || text.endsWith("y") ? text.substring(0, text.length() - 1) : text;
        if (years.isEmpty() || years.length() > 2 || !years.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new MalformedParameter("PERIOD", "years, such as 1 or 1Y");
        }
        int period = Integer.parseInt(years);
        if (period < 1 || period > LONGEST_PERIOD) {
            throw new InvalidValue("PERIOD", "1 to " + LONGEST_PERIOD + " years");
        }
        return period;
    }

    /** Values a list is narrowed to, in a number the database is asked for at once. */
    static List<String> wanted(CommandParameters parameters, String name) {
        List<String> values = parameters.list(name);
        if (values.size() > MOST_WANTED) {
            throw new InvalidValue(name, "at most " + MOST_WANTED + " values");
        }
        return values;
    }

    static List<String> nameServers(CommandParameters parameters) {
        List<String> servers = parameters.list("NAMESERVER");
        if (servers.size() > MOST_NAME_SERVERS) {
            throw new InvalidValue("NAMESERVER", "at most " + MOST_NAME_SERVERS + " name servers");
        }
        for (String server : servers) {
            if (server.length() > LONGEST_HOST || !HOST.matcher(server).matches()) {
                throw new InvalidValue("NAMESERVER", "host names of at most " + LONGEST_HOST + " characters");
            }
        }
        return servers.stream().map(server -> server.toLowerCase(Locale.ROOT)).toList();
    }

    /** Registry flags to be kept with the order. A name that is none of ours to print is ignored like any unknown parameter. */
    static Map<String, String> extras(CommandParameters parameters) {
        Map<String, String> extras = new TreeMap<>();
        parameters.forEachWith("X-", (key, value) -> {
            if (!key.equals(LITE) && isPlain(key) && !value.isEmpty()) {
                extras.put(key, value);
            }
        });
        parameters.optional("TRANSFERLOCK").ifPresent(value -> extras.put("TRANSFERLOCK", value));
        if (extras.size() > MOST_EXTRAS) {
            throw new InvalidValue("X-...", "at most " + MOST_EXTRAS + " registry flags");
        }
        if (extras.values().stream().mapToInt(String::length).sum() > LARGEST_EXTRAS) {
            throw new InvalidValue("X-...", "at most " + LARGEST_EXTRAS + " characters in all");
        }
        extras.forEach((key, value) -> {
            if (value.length() > LONGEST_EXTRA) {
                throw new InvalidValue(key, "at most " + LONGEST_EXTRA + " characters");
            }
        });
        return extras;
    }

    private static boolean isPlain(String key) {
        return key.length() <= 64
                && key.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_');
    }

    static int priority(CommandParameters parameters, int missing) {
        return parameters.integer("PRIORITY", -PRIORITY_BOUND, PRIORITY_BOUND, missing);
    }

    static String tag(CommandParameters parameters) {
        return atMost(parameters, "TAG", LONGEST_TAG);
    }

    static String auth(CommandParameters parameters) {
        return atMost(parameters, "AUTH", LONGEST_AUTH);
    }

    private static String atMost(CommandParameters parameters, String name, int longest) {
        String text = parameters.text(name);
        if (text.length() > longest) {
            throw new InvalidValue(name, "at most " + longest + " characters");
        }
        return text;
    }
}
