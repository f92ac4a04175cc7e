package org.backorder.roleuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.backorder.customer.AccountRole;
import org.backorder.customer.PasswordOwners;
import org.backorder.time.RecentlyRead;

/** Roles as read within the last seconds. */
@ApplicationScoped
class RoleUserCache implements PasswordOwners<KnownRole> {
    @Inject
    RoleUserStore roles;

    private final RecentlyRead<Long, KnownRole> read = new RecentlyRead<>(id -> roles.byId(id));

    @Override
    public Optional<KnownRole> byLogin(String login) {
        int mark = login.indexOf(AccountRole.MARK);
        return roles.byName(login.substring(0, mark), login.substring(mark + 1));
    }

    @Override
    public Optional<KnownRole> byId(long id) {
        return read.get(id);
    }

    public void forget(long id) {
        read.forget(id);
    }
}
