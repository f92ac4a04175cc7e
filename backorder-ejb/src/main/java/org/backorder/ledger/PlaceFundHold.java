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

/** Sets an amount aside for an order (R19). A repeat for an order that has an open hold of the same amount is one effect. */
@Stateless
public class PlaceFundHold {
    @Inject
    AccountStore accounts;

    @Inject
    HoldStore holds;

    /** Places one hold; the last step that may refuse, with InsufficientFunds. Zero amounts are held too. */
    public void place(CustomerId customer, HoldFor holdFor, Money amount, Instant now) {
        demandNotNegative(amount);
        LedgerAccount account = accounts.lock(accounts.idOf(customer));
        account.refuseUnlessKeeps(amount);
        Optional<FundHold> before = holds.open(holdFor.orderId());
        if (before.isPresent()) {
            refuseUnlessSame(before.get(), account, amount);
            return;
        }
        account.refuseUnlessCovers(amount.minorUnits());
        holds.add(account.id(), holdFor, amount, now);
        accounts.change(account.id(), 0, amount.minorUnits());
    }

    /**
     * Places as many of the requests as the accounts cover, in the order given per customer, set-wise in the running transaction
     * (accounts locked by ascending id); answers the order ids held. A request the balance does not cover is passed over, and a
     * smaller one behind it may still be held (R21: each order is tried). Requests in a currency the account does not keep, and
     * customers without an account, are passed over as well; an order that has an open hold of that amount counts as held.
     */
    public Set<Long> placeAll(List<HoldRequest> requests, Instant now) {
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
        return write(requests, byCustomer, open, now);
    }

    private Set<Long> write(
            List<HoldRequest> requests, Map<Long, LedgerAccount> byCustomer, Map<Long, FundHold> open, Instant now) {
        Map<Long, Long> taken = new TreeMap<>(); // by account, ascending
        Set<Long> held = new HashSet<>();
        List<NewHold> added = new ArrayList<>();
        for (HoldRequest request : requests) {
            LedgerAccount account = byCustomer.get(request.customer().value());
            long orderId = request.holdFor().orderId();
            if (account == null || held.contains(orderId)) {
                continue;
            }
            FundHold before = open.get(orderId);
            if (before != null) {
                if (before.accountId() == account.id() && before.amount().equals(request.amount())) {
                    held.add(orderId);
                }
                continue;
            }
            long takenBefore = taken.getOrDefault(account.id(), 0L);
            boolean keeps = request.amount().currency().getCurrencyCode().equals(account.currency());
            if (keeps && request.amount().minorUnits() <= account.available() - takenBefore) {
                taken.put(account.id(), takenBefore + request.amount().minorUnits());
                added.add(new NewHold(account.id(), request));
                held.add(orderId);
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
        if (!before.amount().equals(amount)) {
            throw new HoldDiffers(before.orderId(), "amount");
        }
    }

    private static void demandNotNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a hold of " + amount);
        }
    }
}
