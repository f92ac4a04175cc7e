package org.backorder.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.money.ReferenceRates;

/** Sets an amount aside for an order (R19). A repeat for an order that has an open hold of the same amount is one effect. */
@Stateless
public class PlaceFundHold {
    @Inject
    AccountStore accounts;

    @Inject
    HoldStore holds;

    /** The same for an amount in the account's currency. */
    public void place(CustomerId customer, HoldFor holdFor, Money amount, Instant now) {
        place(customer, holdFor, amount, ReferenceRates.NONE, now);
    }

    /**
     * Places one hold, an amount in another currency at the rate of this moment, which is kept with it (R20); the last step that may
     * refuse, with InsufficientFunds, or OtherCurrency when there is no rate. Zero amounts are held too.
     */
    public void place(CustomerId customer, HoldFor holdFor, Money amount, ReferenceRates rates, Instant now) {
        demandNotNegative(amount);
        LedgerAccount account = accounts.lock(accounts.idOf(customer));
        Optional<FundHold> before = holds.open(holdFor.orderId());
        if (before.isPresent()) {
            refuseUnlessSame(before.get(), account, amount);
            return;
        }
        NewHold hold = NewHold.on(account, holdFor, amount, rates)
                .orElseThrow(() ->
                        new OtherCurrency(account.currency(), amount.currency().getCurrencyCode()));
        account.refuseUnlessCovers(hold.amount());
        holds.addAll(List.of(hold), now);
        accounts.change(account.id(), 0, hold.amount());
    }

    /** The same for amounts in the accounts' currencies. */
    public Set<Long> placeAll(List<HoldRequest> requests, Instant now) {
        return placeAll(requests, ReferenceRates.NONE, now);
    }

    /**
     * Places as many of the requests as the accounts cover, in the order given per customer, set-wise in the running transaction
     * (accounts locked by ascending id); answers the order ids held. A request the balance does not cover is passed over, and a
     * smaller one behind it may still be held (R21: each order is tried). Requests in another currency than the account's are held
     * at the rate of this moment (R20); those without a rate, and customers without an account, are passed over as well. An order
     * that has an open hold of that amount counts as held.
     */
    public Set<Long> placeAll(List<HoldRequest> requests, ReferenceRates rates, Instant now) {
        requests.forEach(request -> demandNotNegative(request.amount()));
        Map<Long, LedgerAccount> byCustomer = new HashMap<>();
        for (LedgerAccount account : accounts.lockOf(requests.stream()
                .mapToLong(request -> request.customer().value())
                .distinct()
                .toArray())) {
            byCustomer.put(account.customerId(), account);
        }
        Map<Long, FundHold> open = new HashMap<>();
        for (FundHold hold : holds.openOf(requests.stream()
                .mapToLong(request -> request.holdFor().orderId())
                .toArray())) {
            open.put(hold.orderId(), hold);
        }
        Set<Long> held = new HashSet<>();
        List<NewHold> asked = new ArrayList<>();
        for (HoldRequest request : requests) {
            LedgerAccount account = byCustomer.get(request.customer().value());
            FundHold before = open.get(request.holdFor().orderId());
            if (account == null) {
                continue;
            }
            if (before == null) {
                NewHold.on(account, request.holdFor(), request.amount(), rates).ifPresent(asked::add);
            } else if (before.accountId() == account.id() && before.quoted().equals(request.amount())) {
                held.add(before.orderId());
            }
        }
        return write(asked, byCustomer.values(), held, now);
    }

    private Set<Long> write(
            List<NewHold> asked, Collection<LedgerAccount> accountsLocked, Set<Long> held, Instant now) {
        Map<Long, Long> available = new HashMap<>();
        accountsLocked.forEach(account -> available.put(account.id(), account.available()));
        Map<Long, Long> taken = new TreeMap<>(); // by account, ascending
        List<NewHold> added = new ArrayList<>();
        for (NewHold hold : asked) {
            long takenBefore = taken.getOrDefault(hold.accountId(), 0L);
            boolean covered = hold.amount() <= available.getOrDefault(hold.accountId(), 0L) - takenBefore;
            if (covered && held.add(hold.holdFor().orderId())) { // an order named twice is held once
                taken.put(hold.accountId(), takenBefore + hold.amount());
                added.add(hold);
            }
        }
        if (!added.isEmpty()) {
            holds.addAll(added, now);
            accounts.hold(values(taken.keySet()), values(taken.values()));
        }
        return held;
    }

    private static long[] values(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private static void refuseUnlessSame(FundHold before, LedgerAccount account, Money amount) {
        if (before.accountId() != account.id()) {
            throw new HoldDiffers(before.orderId(), "customer");
        }
        if (!before.quoted().equals(amount)) {
            throw new HoldDiffers(before.orderId(), "amount");
        }
    }

    private static void demandNotNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a hold of " + amount);
        }
    }
}
