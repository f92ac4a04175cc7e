package org.backorder.droplist;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.backorder.time.Elapsed;

/** Searches the drop list (R16) and answers single names. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DropListQuery {
    /** A search by expression looks at every candidate; beyond this it is refused instead of keeping a core busy. */
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(20);

    private static final int SECONDS_PER_HOUR = 3600;
    private static final int NAMES_PER_STEP = 10_000;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Refuses with InvalidValue what a search would refuse, without searching. */
    public void demandReadable(DropListFilter filter) {
        if (filter.regexp() != null && !filter.regexp().isEmpty()) {
            LabelExpression.compile("REGEXP", filter.regexp());
        }
    }

    /** Page of matches with the exact total; a bad expression is refused with InvalidValue. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED) // a search by expression streams, which needs one
    public Page<DroppingName> search(DropListFilter filter, DropListSort sort, PageRequest page, Instant now) {
        DropListConditions conditions = DropListConditions.of(filter);
        if (filter.regexp() != null && !filter.regexp().isEmpty()) {
            LabelExpression expression = LabelExpression.compile("REGEXP", filter.regexp());
            return searchByExpression(conditions, expression, order(sort, now), page);
        }
        String from = " FROM dropping_name d WHERE " + conditions.sql();
        long total = Sql.one(
                        database,
                        "SELECT count(*) AS total" + from,
                        row -> row.number("total"),
                        conditions.parameters())
                .orElseThrow();
        List<DroppingName> rows = Sql.query(
                database,
                "SELECT *" + from + " ORDER BY " + order(sort, now) + " OFFSET ? LIMIT ?",
                DropListQuery::name,
                conditions.parameters(page.first(), page.limit()));
        return new Page<>(rows, total);
    }

    /** The listed name by its ACE form. */
    public Optional<DroppingName> byName(String aceName) {
        return Sql.one(database, "SELECT * FROM dropping_name WHERE name = ?", DropListQuery::name, aceName);
    }

    /** Those of the names that are listed, by their ACE forms. */
    public Map<String, DroppingName> byNames(String[] aceNames) {
        return Sql.query(database, "SELECT * FROM dropping_name WHERE name = ANY (?)", DropListQuery::name, (Object)
                        aceNames)
                .stream()
                .collect(Collectors.toMap(DroppingName::name, Function.identity()));
    }

    /** Names per deletion day from today on, for the chart; today is UTC's. */
    public List<DayCount> dropsPerDay(Instant now) {
        return Sql.query(
                database,
                "SELECT deletion_day, count(*) AS names FROM dropping_name WHERE deletion_day >= ?"
                        + " GROUP BY deletion_day ORDER BY deletion_day",
                row -> new DayCount(row.date("deletion_day"), row.number("names")),
                now.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /**
     * The names of all candidates are gone through in their order, the rows read only for the page. Step by step, so that
     * memory holds a step of a list of millions and the time can be looked at.
     */
    private Page<DroppingName> searchByExpression(
            DropListConditions conditions, LabelExpression expression, String order, PageRequest page) {
        Elapsed elapsed = Elapsed.start();
        MatchedNames matched = new MatchedNames(expression, page);
        String candidates =
                "SELECT name, label_unicode FROM dropping_name d WHERE " + conditions.sql() + " ORDER BY " + order;
        Sql.RowSink look = row -> {
            matched.look(row.text("name"), row.text("label_unicode"));
            if (matched.looked() % NAMES_PER_STEP == 0 && elapsed.soFar().compareTo(LONGEST_SEARCH) > 0) {
                throw new SearchTooSlow(LONGEST_SEARCH.toSeconds());
            }
        };
        Sql.each(database, NAMES_PER_STEP, candidates, look, conditions.parameters());
        String[] names = matched.page();
        List<DroppingName> rows = Sql.query(
                database,
                "SELECT d.* FROM unnest(?) WITH ORDINALITY AS wanted (name, place)"
                        + " JOIN dropping_name d ON d.name = wanted.name ORDER BY wanted.place",
                DropListQuery::name,
                (Object) names);
        return new Page<>(rows, matched.total());
    }

    private static String order(DropListSort sort, Instant now) {
        return switch (sort) {
            case NAME -> "name";
            case NAMEDESC -> "name DESC";
            case DELETIONDAY -> "deletion_day, name";
            case DELETIONDAYDESC -> "deletion_day DESC, name";
            case FINALIZATIONDATE -> "finalization_at, name";
            case FINALIZATIONDATEDESC -> "finalization_at DESC, name";
            case SCORE -> "score, name";
            case SCOREDESC -> "score DESC, name";
            // a number of ours, not of the caller; the same within an hour, so that pages fit together
            case RANDOM -> "hashtextextended(name, " + now.getEpochSecond() / SECONDS_PER_HOUR + "), name";
        };
    }

    private static DroppingName name(Row row) throws SQLException {
        return new DroppingName(
                row.text("name"),
                row.text("name_unicode"),
                row.text("tld"),
                row.instant("drop_at"),
                row.instant("finalization_at"),
                row.date("deletion_day"),
                row.integer("label_length"),
                row.flag("has_digits"),
                row.flag("has_hyphens"),
                row.flag("is_idn"),
                row.integer("score"),
                row.text("source_id"));
    }
}
