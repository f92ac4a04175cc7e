package org.backorder.droplist;

import java.util.ArrayList;
import java.util.List;
import org.backorder.settings.PageRequest;

/** Counts all names an expression is found in and keeps those of one page. */
final class MatchedNames {
    private final LabelExpression expression;
    private final PageRequest wanted;
    private final List<String> page = new ArrayList<>();
    private long looked;
    private long total;

    MatchedNames(LabelExpression expression, PageRequest wanted) {
        this.expression = expression;
        this.wanted = wanted;
    }

    void look(String name, String label) {
        looked++;
        if (expression.isFoundIn(label)) {
            if (total >= wanted.first() && page.size() < wanted.limit()) {
                page.add(name);
            }
            total++;
        }
    }

    long looked() {
        return looked;
    }

    long total() {
        return total;
    }

    String[] page() {
        return page.toArray(String[]::new);
    }
}
