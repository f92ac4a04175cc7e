package org.backorder.customer;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Like;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Lists users. Whose they are is the filter's: the caller's reach, never more than it may see (R1). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CustomerQuery {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Users with the exact total. */
    public Page<CustomerView> list(CustomerFilter filter, CustomerSort sort, PageRequest page) {
        Conditions conditions = new Conditions(filter);
        Predicate<String> login = filter.login();
        if (login != null) {
            return listMatching(login, conditions, sort, page);
        }
        long total = Sql.query(
                        database,
                        "SELECT count(*) AS total" + CustomerStore.FROM + conditions.where(),
                        row -> row.number("total"),
                        conditions.parametersAnd())
                .get(0);
        return new Page<>(
                Sql.query(
                        database,
                        CustomerStore.SELECT + conditions.where() + " ORDER BY " + sort.columns() + " OFFSET ? LIMIT ?",
                        row -> CustomerStore.row(row).view(),
                        conditions.parametersAnd(page.first(), page.limit())),
                total);
    }

    /** What the login must fulfil is not for the database, whose expressions may backtrack: logins first, then the rows of the page. */
    private Page<CustomerView> listMatching(
            Predicate<String> login, Conditions conditions, CustomerSort sort, PageRequest page) {
        List<String> matching = Sql.query(
                        database,
                        "SELECT c.login" + CustomerStore.FROM + conditions.where() + " ORDER BY " + sort.columns(),
                        row -> row.text("login"),
                        conditions.parametersAnd())
                .stream()
                .filter(login)
                .toList();
        String[] wanted =
                matching.stream().skip(page.first()).limit(page.limit()).toArray(String[]::new);
        return new Page<>(
                Sql.query(
                        database,
                        CustomerStore.SELECT + " WHERE c.login = ANY (?) ORDER BY " + sort.columns(),
                        row -> CustomerStore.row(row).view(),
                        (Object) wanted),
                matching.size());
    }

    /** A filter as a WHERE clause over {@code c} (the user) and {@code t} (its class). */
    private static final class Conditions {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        Conditions(CustomerFilter filter) {
            if (!filter.reaches().isEmpty()) {
                conditions.add(filter.reaches().stream()
                        .map(reach -> Reach.contains("c.id"))
                        .collect(Collectors.joining(" OR ", "(", ")")));
                filter.reaches().forEach(reach -> parameters.addAll(reach.parameters()));
            }
            addIfGiven("lower(t.name) = lower(?)", filter.userClass());
            addIfGiven("c.active = ?", filter.active());
            addIfGiven("c.vat_basis_points = ?", filter.vatBasisPoints());
            addIfGiven("c.created_at >= ?", filter.createdFrom());
            addIfGiven("date_trunc('second', c.created_at) <= ?", filter.createdTo());
            addIfGiven("c.updated_at >= ?", filter.updatedFrom());
            addIfGiven("date_trunc('second', c.updated_at) <= ?", filter.updatedTo());
            if (!filter.text().isEmpty()) {
                String pattern = "%" + Like.literal(filter.text().toLowerCase(Locale.ROOT)) + "%";
                conditions.add("(c.login LIKE ? OR lower(c.email) LIKE ?)");
                Collections.addAll(parameters, pattern, pattern);
            }
        }

        String where() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }

        Object[] parametersAnd(Object... more) {
            List<Object> all = new ArrayList<>(parameters);
            Collections.addAll(all, more);
            return all.toArray();
        }

        private void addIfGiven(String condition, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.add(value);
            }
        }
    }
}
