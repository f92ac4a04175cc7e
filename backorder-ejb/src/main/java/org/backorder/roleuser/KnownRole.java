package org.backorder.roleuser;

import org.backorder.customer.PasswordOwner;

/** A role with the hash its password is checked against. It has no second factor of its own. */
record KnownRole(RoleUserView view, String passwordHash) implements PasswordOwner {
    @Override
    public long id() {
        return view.id();
    }

    @Override
    public String login() {
        return view.login();
    }

    @Override
    public boolean active() {
        return view.active();
    }

    @Override
    public boolean secondFactor() {
        return false;
    }

    @Override
    public String toString() {
        return "KnownRole[" + view.login() + "]";
    }
}
