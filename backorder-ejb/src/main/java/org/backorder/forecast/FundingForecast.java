package org.backorder.forecast;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's live orders will ask of its account if no money comes in, and what they cost if all their names are caught.
 * Amounts are in the account's currency, at the rates of this moment where nothing is held yet (R20).
 *
 * @param available what may be set aside now
 * @param days coming holds by the UTC day their funding window opens; days without any are left out
 * @param held orders whose money is set aside
 * @param covered orders the available money will be set aside for
 * @param unfunded orders it does not reach
 * @param undated live orders on no list: they ask for nothing until a list names them
 * @param withoutRate orders that cannot be held for want of an exchange rate; in no sum
 * @param missing what would fund them all, zero when the money lasts
 * @param need the first deadline the money does not reach; absent when it lasts
 * @param charge what all held and covered orders cost if every name is caught, one order per name (R8)
 * @param beyondHolds how much of the charge is not set aside before; negative when some of what is held returns (R18)
 * @param left what is available after that; negative when part of the charge would stay open
 * @param chargeOfAll the charge if the missing money comes in
 */
public record FundingForecast(
        Money available,
        List<Day> days,
        Sum held,
        Sum covered,
        Sum unfunded,
        long undated,
        long withoutRate,
        Money missing,
        @Nullable Need need,
        Money charge,
        Money beyondHolds,
        Money left,
        Money chargeOfAll)
        implements Serializable {
    /** Copies the days. */
    public FundingForecast {
        days = List.copyOf(days);
    }

    /** Live orders that have a date and a rate. */
    public long orders() {
        return held.orders() + covered.orders() + unfunded.orders();
    }

    /** A number of orders and what is or would be set aside for them. */
    public record Sum(long orders, Money deposits) implements Serializable {
        Sum plus(Money deposit) {
            return new Sum(orders + 1, deposits.plus(deposit));
        }
    }

    /**
     * A UTC day on which funding windows open.
     *
     * @param cumulative holds up to and with this day
     * @param left available after them; negative when money is missing
     */
    public record Day(LocalDate day, long orders, Money amount, Money cumulative, Money left) implements Serializable {
        /** What is missing by then, zero when nothing is. */
        public Money missing() {
            Money zero = Money.zero(left.currency());
            return left.isNegative() ? zero.minus(left) : zero;
        }
    }

    /** Money that must come in by an instant (UTC), the finalization date of the first of so many orders that need it that day. */
    public record Need(Money amount, Instant by, long orders) implements Serializable {}
}
