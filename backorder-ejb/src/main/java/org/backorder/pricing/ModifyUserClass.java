package org.backorder.pricing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.backorder.customer.Caller;
import org.backorder.customer.UserClass;
import org.backorder.customer.UserClasses;

/** Changes the relations of a user class, which is made when there is none of that name (R1, R18). */
@Stateless
public class ModifyUserClass {
    private static final int LONGEST_SHOWN = 200;

    @Inject
    PriceStore prices;

    @Inject
    UserClasses userClasses;

    @Inject
    ChangePrices changePrices;

    /** What the relations change, nothing saved; refuses with NotFound for a class that is not there, else as {@link #modify}. */
    public List<PriceChange> preview(Caller caller, String name, RelationWishes wishes, Instant now) {
        UserClass userClass = userClasses.byName(caller.customer(), name);
        return changePrices.preview(caller, userClass, prices(userClass, wishes, now), now);
    }

    /** Changes them, all or none, and answers what changed; refuses with Forbidden and InvalidValue. */
    public List<PriceChange> modify(Caller caller, String name, RelationWishes wishes, Instant now) {
        UserClass userClass = userClasses.owned(caller, name, now);
        prices.lock(userClass.id());
        return changePrices.change(caller, userClass, prices(userClass, wishes, now), now);
    }

    private List<PriceWish> prices(UserClass userClass, RelationWishes wishes, Instant now) {
        RelationEdit edit = new RelationEdit(prices.tlds());
        PriceBook book = prices.book(userClass.id());
        book.keys().forEach(key -> book.quote(key, now).ifPresent(quote -> edit.begin(key, quote)));
        if (!wishes.all().isEmpty()) {
            edit.clear();
        }
        wishes.all().forEach(relation -> edit.put(shown(relation)));
        wishes.added().forEach(relation -> edit.put(shown(relation)));
        wishes.deleted().forEach(relation -> edit.delete(shown(relation)));
        return edit.wishes();
    }

    /** What is longer than any relation can be is cut, so that its refusal stays readable. */
    private static String shown(String relation) {
        return relation.length() > LONGEST_SHOWN ? relation.substring(0, LONGEST_SHOWN) : relation;
    }
}
