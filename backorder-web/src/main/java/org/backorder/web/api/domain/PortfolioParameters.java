package org.backorder.web.api.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.backorder.customer.Reach;
import org.backorder.customer.UserDepth;
import org.backorder.droplist.LabelExpression;
import org.backorder.portfolio.ObjectClass;
import org.backorder.portfolio.PortfolioFilter;
import org.backorder.portfolio.PortfolioFilter.Bounds;
import org.backorder.portfolio.PortfolioFilter.Date;
import org.backorder.portfolio.PortfolioFilter.Field;
import org.backorder.portfolio.PortfolioRow;
import org.backorder.refusal.InvalidValue;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandParameters;
import org.jspecify.annotations.Nullable;

/** The filters of QueryDomainList (api.md 9.2): patterns, regular expressions, those that must not fit, and dates from and to. */
final class PortfolioParameters {
    private static final int MOST_PATTERNS = 1_000;
    private static final Map<Field, Function<PortfolioRow, String>> TEXTS = new EnumMap<>(Map.of(
            Field.DOMAIN, PortfolioRow::name,
            Field.OBJECTID, PortfolioRow::id,
            Field.SUBCLASS, PortfolioRow::subclass,
            Field.STATUS, PortfolioRow::status,
            Field.USER, PortfolioRow::login));

    private PortfolioParameters() {}

    static PortfolioFilter filter(CommandCall call) {
        CommandParameters parameters = call.parameters();
        return new PortfolioFilter(
                Reach.of(call.caller(), parameters.oneOf("USERDEPTH", UserDepth.class, UserDepth.ALL)),
                objectClasses(parameters),
                patterns(parameters),
                fits(parameters),
                dates(parameters),
                parameters.flag("UNIQUE", false));
    }

    /** Without VERSION=2 the table holds names only. */
    private static List<ObjectClass> objectClasses(CommandParameters parameters) {
        if (parameters.integer("VERSION", 1, 2, 1) == 1) {
            return List.of(ObjectClass.DOMAIN);
        }
        return parameters.list("OBJECTCLASS").stream()
                .map(word -> {
                    for (ObjectClass known : List.of(ObjectClass.DOMAIN, ObjectClass.DOMAINAPPLICATION)) {
                        if (known.name().equalsIgnoreCase(word)) {
                            return known;
                        }
                    }
                    throw new InvalidValue("OBJECTCLASS", "DOMAIN or DOMAINAPPLICATION");
                })
                .toList();
    }

    private static Map<Field, List<String>> patterns(CommandParameters parameters) {
        Map<Field, List<String>> patterns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<String> wanted = parameters.list(field.name());
            if (wanted.size() > MOST_PATTERNS) {
                throw new InvalidValue(field.name(), "at most " + MOST_PATTERNS + " values");
            }
            if (!wanted.isEmpty()) {
                patterns.put(field, wanted);
            }
        }
        return patterns;
    }

    private static @Nullable Predicate<PortfolioRow> fits(CommandParameters parameters) {
        List<Predicate<PortfolioRow>> all = new ArrayList<>();
        TEXTS.forEach((field, text) -> {
            expression(parameters, field + "REGEX", text).ifPresent(all::add);
            expression(parameters, field + "REGEXNOT", text)
                    .map(Predicate::negate)
                    .ifPresent(all::add);
        });
        return all.stream().reduce(Predicate::and).orElse(null);
    }

    private static Optional<Predicate<PortfolioRow>> expression(
            CommandParameters parameters, String name, Function<PortfolioRow, String> text) {
        return parameters.optional(name).map(regexp -> {
            LabelExpression expression = LabelExpression.compile(name, regexp);
            return row -> expression.isFoundIn(text.apply(row));
        });
    }

    private static Map<Date, Bounds> dates(CommandParameters parameters) {
        Map<Date, Bounds> dates = new EnumMap<>(Date.class);
        for (Date date : Date.values()) {
            String name = date.name();
            Bounds bounds = new Bounds(
                    parameters.from("MIN" + name).orElse(null),
                    parameters.until("MAX" + name).orElse(null));
            if (bounds.from() != null || bounds.to() != null) {
                dates.put(date, bounds);
            }
        }
        return dates;
    }
}
