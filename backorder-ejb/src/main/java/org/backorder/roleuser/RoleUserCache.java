package org.backorder.roleuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backorder.customer.AccountRole;
import org.backorder.customer.PasswordOwners;
import org.backorder.time.Elapsed;

/** Roles as read within the last seconds, so that a call costs no read; another node's change shows within that time. */
@ApplicationScoped
class RoleUserCache implements PasswordOwners<KnownRole> {
    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int MOST = 20_000;

    private final Map<Long, Read> read = new ConcurrentHashMap<>();

    @Inject
    RoleUserStore roles;

    private record Read(KnownRole role, Elapsed age) {
        boolean isFresh() {
            return age.soFar().compareTo(KEPT) < 0;
        }
    }

    @Override
    public Optional<KnownRole> byLogin(String login) {
        int mark = login.indexOf(AccountRole.MARK);
        return roles.byName(login.substring(0, mark), login.substring(mark + 1));
    }

    @Override
    public Optional<KnownRole> byId(long id) {
        Read known = read.get(id);
        if (known != null && known.isFresh()) {
            return Optional.of(known.role());
        }
        Elapsed age = Elapsed.start(); // before the read: what is read counts as old as its beginning
        Optional<KnownRole> found = roles.byId(id);
        found.ifPresentOrElse(role -> keep(new Read(role, age)), () -> read.remove(id));
        return found;
    }

    public void forget(long id) {
        read.remove(id);
    }

    private void keep(Read entry) {
        if (read.size() >= MOST) {
            read.values().removeIf(old -> !old.isFresh());
        }
        if (read.size() < MOST) {
            read.put(entry.role().id(), entry);
        }
    }
}
