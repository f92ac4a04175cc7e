package org.backorder.pricing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.UserClass;
import org.backorder.customer.UserClasses;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Puts prices of a user class in force from now on; orders placed before keep theirs (R18). A class of a reseller's own never sells below what
 * the reseller is charged itself.
 */
@Stateless
public class ChangePrices {
    @Inject
    PriceStore prices;

    @Inject
    PriceList list;

    @Inject
    PriceCache books;

    @Inject
    UserClasses userClasses;

    @Inject
    AuditTrail audit;

    /** What would change, nothing saved; refuses as {@link #change} does. */
    public List<PriceChange> preview(Caller caller, UserClass userClass, List<PriceWish> wishes, Instant now) {
        refuseStrangers(caller, userClass);
        return changes(userClass, wishes, now);
    }

    /** Changes them, all or none, and answers what changed. Refuses with Forbidden and InvalidValue. */
    public List<PriceChange> change(Caller caller, UserClass userClass, List<PriceWish> wishes, Instant now) {
        refuseStrangers(caller, userClass);
        prices.lock(userClass.id());
        List<PriceChange> changes = changes(userClass, wishes, now);
        for (PriceChange change : changes) {
            PriceKey key = new PriceKey(change.tld(), change.orderClass());
            prices.add(
                    userClass.id(),
                    key,
                    Objects.requireNonNullElse(change.after(), change.before()),
                    change.after() != null,
                    now);
            audit.record(
                    "ChangePrice",
                    "price",
                    userClass.name() + "#" + userClass.id() + " "
                            + change.orderClass().apiName(change.tld()),
                    values(change.before()),
                    values(change.after()),
                    now);
        }
        books.forget(userClass.id());
        return changes;
    }

    private void refuseStrangers(Caller caller, UserClass userClass) {
        if (!userClasses.mayChange(caller.customer(), userClass)) {
            throw new Forbidden("ModifyUserClass");
        }
    }

    private List<PriceChange> changes(UserClass userClass, List<PriceWish> wishes, Instant now) {
        PriceBook book = prices.book(userClass.id());
        Set<String> tlds = prices.tlds();
        Map<PriceKey, PriceWish> last = new LinkedHashMap<>();
        wishes.forEach(wish -> last.put(new PriceKey(wish.tld(), wish.orderClass()), wish));
        List<PriceChange> changes = new ArrayList<>();
        last.forEach((key, wish) -> {
            if (!tlds.contains(key.tld())) {
                throw new InvalidValue("RELATION", "a supported TLD, not " + key.tld());
            }
            Quote before = book.quote(key, now).orElse(null);
            Quote after = wish.quote();
            if (!Objects.equals(before, after)) {
                if (after != null) {
                    check(key, after);
                    refuseBelowFloor(book, key, after, now);
                }
                changes.add(new PriceChange(key.tld(), key.orderClass(), before, after));
            }
        });
        return changes;
    }

    private static void check(PriceKey key, Quote quote) {
        boolean sound = !quote.price().isNegative()
                && !quote.deposit().isNegative()
                && quote.deposit().currency().equals(quote.price().currency());
        if (!sound) {
            throw new InvalidValue(key.orderClass().apiName(key.tld()), "amounts of one currency, nothing below zero");
        }
    }

    /** A reseller cannot sell what it is not offered, nor for less, nor in another currency. */
    private void refuseBelowFloor(PriceBook book, PriceKey key, Quote wanted, Instant now) {
        Long seller = book.sellersTier();
        if (seller == null) {
            return;
        }
        String apiClass = key.orderClass().apiName(key.tld());
        Quote floor = list.quote(seller, key.tld(), key.orderClass(), now)
                .orElseThrow(() -> new InvalidValue(apiClass, "a class you are offered yourself"));
        if (!wanted.covers(floor)) {
            throw new InvalidValue(
                    apiClass, "at least your own price " + floor.price() + " and deposit " + floor.deposit());
        }
    }

    private static Map<String, String> values(@Nullable Quote quote) {
        return quote == null
                ? Map.of()
                : Map.of(
                        "price",
                        quote.price().toString(),
                        "deposit",
                        quote.deposit().toString());
    }
}
