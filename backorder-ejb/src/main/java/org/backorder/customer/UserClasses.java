package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backorder.audit.AuditTrail;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * User classes as one user sees them: those it made for the users below it, and the one it is in itself; staff those of the
 * operator. Nobody else's classes exist for it (R1).
 */
@Stateless
public class UserClasses {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._ -]{0,63}");

    @Inject
    UserClassStore classes;

    @Inject
    AuditTrail audit;

    /** The classes that user sees, by name. */
    public List<UserClass> of(CustomerView user) {
        return classes.list(owner(user), user.readsAll() ? 0 : user.tierId());
    }

    /** The class of that name as the user sees it, its own before the one it is in; refuses with NotFound. */
    public UserClass byName(CustomerView user, String name) {
        return find(user, name).orElseThrow(() -> new NotFound("user class", name));
    }

    /** One of the operator's classes, for those at the top of the tree; refuses with NotFound. */
    public UserClass operators(String name) {
        return classes.find(null, name).orElseThrow(() -> new NotFound("user class", name));
    }

    /** True when the user may change the class: it made it, or it is the operator's and the user an operator. */
    public boolean mayChange(CustomerView user, UserClass userClass) {
        CustomerId owner = userClass.owner();
        return owner == null ? user.isOperator() : owner.equals(user.id());
    }

    /** The class of that name that the caller may change, made when there is none; refuses with Forbidden and InvalidValue. */
    public UserClass owned(Caller caller, String name, Instant now) {
        CustomerView user = caller.customer();
        boolean sells = user.isOperator() || user.roles().contains(Role.CUSTOMER);
        if (!sells) {
            throw new Forbidden("ModifyUserClass");
        }
        Optional<UserClass> known = find(user, name);
        if (known.isPresent()) {
            return known.filter(found -> mayChange(user, found))
                    .orElseThrow(() -> new Forbidden("ModifyUserClass: " + name + " is the class you are in yourself"));
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(wanted).matches()) {
            throw new InvalidValue("USERCLASS", "1 - 64 of a-z 0-9 . _ - and blanks, beginning with a letter or digit");
        }
        UserClass added = classes.add(owner(user), wanted, now);
        audit.record("AddUserClass", "user class", wanted, Map.of(), Map.of("owner", user.login()), now);
        return added;
    }

    private Optional<UserClass> find(CustomerView user, String name) {
        return classes.find(owner(user), name)
                .or(() -> Optional.of(user)
                        .filter(any -> !any.readsAll() && any.tier().equalsIgnoreCase(name))
                        .flatMap(any -> classes.byId(any.tierId())));
    }

    private static @Nullable CustomerId owner(CustomerView user) {
        return user.readsAll() ? null : user.id();
    }
}
