package org.backorder.web.page.droplist;

import org.backorder.droplist.DropListFilter;
import org.backorder.web.page.shared.AddressQuery;

/** A search as parameters of the page's address; the page takes each of them by the name it has here, which is no field's. */
final class SearchAddress {
    private SearchAddress() {}

    static String query(SearchForm form) {
        SearchDates dates = form.getDates();
        SearchShape shape = form.getShape();
        return new AddressQuery()
                .and("q", form.getKeywords())
                .and("all-words", form.isAllKeywords())
                .and("word-match", form.getMatch() == DropListFilter.Match.ANY ? null : form.getMatch())
                .and("without", form.getExclude())
                .and("expression", form.getRegexp())
                .and("tld", form.getTlds())
                .and(
                        "stage",
                        form.getStage() == SearchForm.Stage.OPEN
                                ? null
                                : form.getStage().name())
                .and("not-ordered", form.isNotOrdered())
                .and("from-day", dates.getDayFrom())
                .and("to-day", dates.getDayTo())
                .and("final-day", dates.getFinalizationDay())
                .and("final-from", dates.getFinalizationFrom())
                .and("final-to", dates.getFinalizationTo())
                .and("length", shape.getLengths())
                .and("min-length", shape.getMinLength())
                .and("max-length", shape.getMaxLength())
                .and("min-score", shape.getMinScore())
                .and("max-score", shape.getMaxScore())
                .and("no-hyphens", shape.isNoHyphens())
                .and("no-digits", shape.isNoDigits())
                .and("digits-only", shape.isDigitsOnly())
                .and("no-idn", shape.isNoIdn())
                .toString();
    }
}
