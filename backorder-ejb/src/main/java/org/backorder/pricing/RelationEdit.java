package org.backorder.pricing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backorder.money.Money;
import org.backorder.refusal.InvalidValue;

/** Turns relations, which name one field of a price each, into whole prices (R18): present ones with what was changed of them. */
final class RelationEdit {
    private static final Pattern TYPE =
            Pattern.compile("PRICE_CLASS_DOMAIN_([A-Z0-9-]+)_(BACKORDER|LITEBACKORDER)_(APPLICATION|CURRENCY|DEPOSIT)");
    private static final String EXPECTED =
            "PRICE_CLASS_DOMAIN_<TLD>_<BACKORDER|LITEBACKORDER>_<APPLICATION|CURRENCY|DEPOSIT>:<value>, not ";

    private enum Field {
        APPLICATION,
        CURRENCY,
        DEPOSIT
    }

    private final Map<String, String> tldByApiName;
    private final Map<String, Map<Field, String>> fields = new TreeMap<>();
    private final Map<String, PriceKey> keys = new TreeMap<>();

    RelationEdit(Set<String> tlds) {
        tldByApiName = tlds.stream()
                .collect(Collectors.toMap(tld -> tld.replace(".", "").toUpperCase(Locale.ROOT), Function.identity()));
    }

    /** A price that is in force. */
    void begin(PriceKey key, Quote quote) {
        Map<Field, String> of = of(key);
        of.put(Field.APPLICATION, quote.price().decimal());
        of.put(Field.CURRENCY, quote.price().currency().getCurrencyCode());
        if (!quote.deposit().equals(quote.price())) {
            of.put(Field.DEPOSIT, quote.deposit().decimal()); // a deposit like the price follows the price
        }
    }

    void put(String relation) {
        int colon = relation.indexOf(':');
        if (colon < 0) {
            throw new InvalidValue("RELATION", EXPECTED + relation);
        }
        Matcher type = type(relation.substring(0, colon));
        of(key(type))
                .put(Field.valueOf(type.group(3)), relation.substring(colon + 1).strip());
    }

    void delete(String relation) {
        int colon = relation.indexOf(':');
        Matcher type = type(colon < 0 ? relation : relation.substring(0, colon));
        of(key(type)).remove(Field.valueOf(type.group(3)));
    }

    /** Forgets every field, so that what is not put again is not offered. */
    void clear() {
        fields.values().forEach(Map::clear);
    }

    List<PriceWish> wishes() {
        List<PriceWish> wishes = new ArrayList<>();
        fields.forEach((name, of) -> {
            PriceKey key = keys.get(name);
            if (key != null) {
                wishes.add(wish(name, key, of));
            }
        });
        return wishes;
    }

    private static PriceWish wish(String name, PriceKey key, Map<Field, String> of) {
        String price = of.get(Field.APPLICATION);
        String currency = of.get(Field.CURRENCY);
        if (price == null) {
            if (of.containsKey(Field.DEPOSIT)) {
                throw new InvalidValue("RELATION", "an APPLICATION beside the DEPOSIT of " + name);
            }
            return new PriceWish(key.tld(), key.orderClass(), null);
        }
        if (currency == null) {
            throw new InvalidValue("RELATION", "a CURRENCY beside the APPLICATION of " + name);
        }
        Money amount = money(name, price, currency);
        String deposit = of.get(Field.DEPOSIT);
        return new PriceWish(
                key.tld(),
                key.orderClass(),
                new Quote(amount, deposit == null ? amount : money(name, deposit, currency)));
    }

    private static Money money(String name, String decimal, String currency) {
        try {
            return Money.parse(decimal, currency.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("RELATION", "an amount such as 12.34 and an ISO 4217 currency for " + name);
        }
    }

    private static Matcher type(String text) {
        Matcher type = TYPE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!type.matches()) {
            throw new InvalidValue("RELATION", EXPECTED + text);
        }
        return type;
    }

    private PriceKey key(Matcher type) {
        String tld = tldByApiName.get(type.group(1));
        if (tld == null) {
            throw new InvalidValue("RELATION", "a supported TLD, not " + type.group(1));
        }
        return new PriceKey(tld, OrderClass.valueOf(type.group(2)));
    }

    private Map<Field, String> of(PriceKey key) {
        String name = key.orderClass().apiName(key.tld());
        keys.put(name, key);
        return fields.computeIfAbsent(name, missing -> new EnumMap<>(Field.class));
    }
}
