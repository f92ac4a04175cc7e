package org.backorder.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import javax.sql.DataSource;
import org.backorder.sql.Sql;

/** Compares what accounts say with the rows they are made of, in one statement: one snapshot, whatever runs meanwhile. */
@Dependent
class LedgerCheckQuery {
    private static final String FINDINGS = """
            WITH side AS (
                SELECT debit_account_id AS account_id, -amount_minor AS amount, currency FROM posting
                UNION ALL SELECT credit_account_id, amount_minor, currency FROM posting),
            posted AS (SELECT account_id, sum(amount) AS amount FROM side GROUP BY account_id),
            held AS (SELECT account_id, sum(amount_minor) AS amount FROM fund_hold WHERE state = 'OPEN' GROUP BY account_id)
            SELECT 'account ' || a.code || ' says posted ' || a.posted_minor || ', its postings ' || coalesce(p.amount, 0) AS finding
            FROM ledger_account a LEFT JOIN posted p ON p.account_id = a.id WHERE a.posted_minor <> coalesce(p.amount, 0)
            UNION ALL
            SELECT 'account ' || a.code || ' says held ' || a.held_minor || ', its open holds ' || coalesce(h.amount, 0)
            FROM ledger_account a LEFT JOIN held h ON h.account_id = a.id WHERE a.held_minor <> coalesce(h.amount, 0)
            UNION ALL
            SELECT 'accounts in ' || currency || ' sum to ' || sum(posted_minor) || ', not to zero'
            FROM ledger_account GROUP BY currency HAVING sum(posted_minor) <> 0
            UNION ALL
            SELECT 'account ' || a.code || ' keeps ' || a.currency || ' and has postings in ' || s.currency
            FROM side s JOIN ledger_account a ON a.id = s.account_id WHERE s.currency <> a.currency
            GROUP BY a.code, a.currency, s.currency
            UNION ALL
            SELECT 'account ' || a.code || ' keeps ' || a.currency || ' and has holds in ' || h.currency
            FROM fund_hold h JOIN ledger_account a ON a.id = h.account_id WHERE h.currency <> a.currency
            GROUP BY a.code, a.currency, h.currency
            UNION ALL
            SELECT 'account ' || code || ' has less than nothing available: ' || posted_minor + credit_limit_minor - held_minor
            FROM ledger_account WHERE kind = 'CUSTOMER' AND posted_minor + credit_limit_minor - held_minor < 0
            """;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** What does not fit, one sentence each; empty when all is well. */
    List<String> findings() {
        return Sql.query(database, FINDINGS, row -> row.text("finding"));
    }

    int accounts() {
        return Sql.query(database, "SELECT count(*) AS total FROM ledger_account", row -> row.integer("total"))
                .get(0);
    }
}
