package org.backorder.customer;

/** A customer with the hash its password is checked against. */
record KnownCustomer(CustomerView view, String passwordHash) implements PasswordOwner {
    @Override
    public long id() {
        return view.id().value();
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
        return view.secondFactor();
    }

    @Override
    public String toString() {
        return "KnownCustomer[" + view.login() + "]";
    }
}
