package org.backorder.web.page.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The one adapter between PrimeFaces' lazy tables and the features' queries: a page and its exact total come from one question.
 *
 * @param <T> the row
 */
public class LazyRows<T> extends LazyDataModel<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Source<T> source;
    private int total;
    private Order chosen = new Order(null, false);

    /** Rows of a source. */
    public LazyRows(Source<T> source) {
        this.source = source;
    }

    /** Answers part of a list; serialisable because the table lives in the view. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        /** The rows of that part and the number of all. */
        Page<T> page(PageRequest request, Order order);
    }

    /**
     * The column the viewer sorts by.
     *
     * @param field the column's name, absent when none was chosen
     */
    public record Order(@Nullable String field, boolean descending) implements Serializable {
        /** The query's sort key for the column: its name in capitals, with DESC behind it when descending. */
        public <E extends Enum<E>> E key(Class<E> keys, E otherwise) {
            if (field == null) {
                return otherwise;
            }
            return Enum.valueOf(keys, field.toUpperCase(java.util.Locale.ROOT) + (descending ? "DESC" : ""));
        }
    }

    /** Rows made from other rows. */
    public static <A, B> Page<B> mapped(Page<A> page, Function<List<A>, List<B>> rows) {
        return new Page<>(rows.apply(page.rows()), page.total());
    }

    /** The total of the last question: PrimeFaces asks for it before the rows, and the rows bring it with them. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return total;
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        Order order = sorts.values().stream()
                .findFirst()
                .map(sort -> new Order(sort.getField(), sort.getOrder().isDescending()))
                .orElse(new Order(null, false));
        chosen = order;
        Page<T> page = source.page(PageRequest.of(first, pageSize), order);
        if (page.rows().isEmpty() && first > 0 && page.total() > 0) {
            page = source.page(PageRequest.of(0, pageSize), order); // the list shrank below the page shown
        }
        total = Math.toIntExact(page.total());
        setRowCount(total);
        return page.rows();
    }

    /** Any part of the list, in the order the viewer chose last. */
    Page<T> part(PageRequest request) {
        return source.page(request, chosen);
    }

    /** Part of a list that is known as a whole. */
    public static <T> Page<T> partOf(List<T> whole, PageRequest request) {
        return new Page<>(
                whole.stream().skip(request.first()).limit(request.limit()).toList(), whole.size());
    }

    /** The exact number of rows once the table was shown. */
    public int getTotal() {
        return total;
    }
}
