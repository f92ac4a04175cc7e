package org.backorder.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.backorder.money.Money;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of postings; they are only ever added, together with what they change on both accounts, which the caller has locked. */
@Dependent
class PostingStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    @Inject
    AccountStore accounts;

    /** Adds the posting and moves the amount; answers its number. */
    long post(Posting posting, Instant now) {
        long id = Sql.insert(
                database,
                """
                INSERT INTO posting (key, debit_account_id, credit_account_id, amount_minor, currency, kind,
                    description, order_id, reverses_id, posted_at)
                VALUES (?, ?, ?, ?, ?, ?, left(?, 255), ?, ?, ?) RETURNING id
                """,
                posting.key(),
                posting.debitAccountId(),
                posting.creditAccountId(),
                posting.amount().minorUnits(),
                posting.amount().currency().getCurrencyCode(),
                posting.kind(),
                posting.description(),
                orNull(posting.orderId()),
                orNull(posting.reverses()),
                now);
        accounts.change(posting.debitAccountId(), -posting.amount().minorUnits(), 0);
        accounts.change(posting.creditAccountId(), posting.amount().minorUnits(), 0);
        return id;
    }

    Optional<PostedRow> find(long id) {
        return Sql.one(
                database,
                """
                SELECT p.*, EXISTS (SELECT FROM posting r WHERE r.reverses_id = p.id) AS reversed
                FROM posting p WHERE p.id = ?
                """,
                row -> new PostedRow(
                        row.number("id"),
                        row.number("debit_account_id"),
                        row.number("credit_account_id"),
                        Money.of(row.number("amount_minor"), row.text("currency")),
                        PostingKind.valueOf(row.text("kind")),
                        row.flag("reversed")),
                id);
    }

    private static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
