package org.backorder.forecast;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backorder.forecast.FundingForecast.Day;
import org.backorder.forecast.FundingForecast.Need;
import org.backorder.forecast.FundingForecast.Sum;
import org.backorder.money.ExchangeRate;
import org.backorder.money.Money;
import org.backorder.money.ReferenceRates;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a customer's live orders as the funding run would and adds up what becomes of the money: those held first, then the
 * others in the order their windows open, within one instant by priority, finalization date and creation (R21). An order the rest
 * does not cover is passed over, and a smaller one behind it may still be funded, as holds are placed. Keeps sums, days, and names
 * with several orders; an order itself is forgotten once it is counted, so that a hundred thousand of them need no memory.
 */
final class FundingWalk {
    /** As holds are rounded. */
    private static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    private final Money available;
    private final ReferenceRates rates;
    private final List<Day> days = new ArrayList<>();
    private final Map<String, Winner> winnersFunded = new HashMap<>();
    private final Map<String, Winner> winnersOfAll = new HashMap<>();
    private Money rest;
    private Money asked;
    private Sum held;
    private Sum covered;
    private Sum unfunded;
    private long withoutRate;
    private @Nullable Need need;
    private Money charge;
    private Money chargeOfAll;
    private Money beyondHolds;

    FundingWalk(Money available, ReferenceRates rates) {
        this.available = available;
        this.rates = rates;
        Money zero = Money.zero(available.currency());
        rest = available;
        asked = zero;
        held = new Sum(0, zero);
        covered = held;
        unfunded = held;
        charge = zero;
        chargeOfAll = zero;
        beyondHolds = zero;
    }

    /** Takes the next order in the order described above and says what becomes of it. */
    ForecastOrder next(LiveOrder order) {
        Money deposit = order.held() != null ? order.held() : inAccountCurrency(order.deposit());
        Money cost = cost(order);
        if (deposit == null || cost == null) {
            withoutRate++;
            return shown(order, FundingVerdict.WITHOUT_RATE, null, null);
        }
        FundingVerdict verdict = count(order, deposit);
        charge(order, verdict, deposit, cost);
        return shown(order, verdict, deposit, cost);
    }

    /** The sums, once every order was taken. */
    FundingForecast result(long undated, Money posted, Money creditLimit) {
        Money zero = Money.zero(available.currency());
        Money chargeFunded = sum(charge, winnersFunded);
        boolean lasts = unfunded.orders() == 0;
        Need first = need == null ? null : new Need(need.amount().minus(rest), need.by(), need.orders());
        return new FundingForecast(
                available,
                days,
                held,
                covered,
                unfunded,
                undated,
                withoutRate,
                lasts ? zero : unfunded.deposits().minus(rest),
                first,
                chargeFunded,
                winnersFunded.values().stream().map(Winner::beyondHold).reduce(beyondHolds, Money::plus),
                posted.plus(creditLimit).minus(chargeFunded),
                sum(chargeOfAll, winnersOfAll));
    }

    private static Money sum(Money single, Map<String, Winner> shared) {
        return shared.values().stream().map(Winner::cost).reduce(single, Money::plus);
    }

    private FundingVerdict count(LiveOrder order, Money deposit) {
        if (order.held() != null) {
            held = held.plus(deposit);
            return FundingVerdict.HELD;
        }
        opens(order.opensAt(), deposit);
        if (deposit.compareTo(rest) <= 0) {
            covered = covered.plus(deposit);
            rest = rest.minus(deposit);
            return FundingVerdict.COVERED;
        }
        unfunded = unfunded.plus(deposit);
        needs(deposit, order.finalizationAt());
        return FundingVerdict.UNFUNDED;
    }

    /** A charge is taken at the rate of the hold, if there is one, and no later one (R20). */
    private @Nullable Money cost(LiveOrder order) {
        ExchangeRate rate = order.heldRate();
        if (rate == null || !order.price().currency().equals(rate.from())) {
            return inAccountCurrency(order.price());
        }
        return order.price().equals(order.deposit()) ? order.held() : rate.convert(order.price(), ROUNDING);
    }

    private @Nullable Money inAccountCurrency(Money amount) {
        return rates.convert(amount, available.currency(), ROUNDING).orElse(null);
    }

    /** The orders of the first day that needs money, in UTC. */
    private void needs(Money deposit, Instant deadline) {
        Need known = need;
        if (known == null || day(deadline).isBefore(day(known.by()))) {
            need = new Need(deposit, deadline, 1);
        } else if (day(deadline).equals(day(known.by()))) {
            Instant earlier = deadline.isBefore(known.by()) ? deadline : known.by();
            need = new Need(known.amount().plus(deposit), earlier, known.orders() + 1);
        }
    }

    private void opens(Instant at, Money deposit) {
        asked = asked.plus(deposit);
        Money left = available.minus(asked);
        int last = days.size() - 1;
        if (last >= 0 && days.get(last).day().equals(day(at))) {
            Day before = days.get(last);
            days.set(
                    last,
                    new Day(before.day(), before.orders() + 1, before.amount().plus(deposit), asked, left));
        } else {
            days.add(new Day(day(at), 1, deposit, asked, left));
        }
    }

    private void charge(LiveOrder order, FundingVerdict verdict, Money deposit, Money cost) {
        boolean funded = verdict != FundingVerdict.UNFUNDED;
        if (order.shared()) {
            Winner claim = Winner.of(order, deposit, cost);
            winnersOfAll.merge(order.name(), claim, Winner::preferred);
            if (funded) {
                winnersFunded.merge(order.name(), claim, Winner::preferred);
            }
            return;
        }
        chargeOfAll = chargeOfAll.plus(cost);
        if (funded) {
            charge = charge.plus(cost);
            beyondHolds = beyondHolds.plus(cost.minus(deposit));
        }
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static ForecastOrder shown(
            LiveOrder order, FundingVerdict verdict, @Nullable Money deposit, @Nullable Money cost) {
        return new ForecastOrder(
                order.id(),
                order.name(),
                order.nameUnicode(),
                order.orderClass().apiName(order.tld()),
                order.priority(),
                order.opensAt(),
                order.finalizationAt(),
                verdict,
                deposit,
                cost,
                order.shared());
    }
}
