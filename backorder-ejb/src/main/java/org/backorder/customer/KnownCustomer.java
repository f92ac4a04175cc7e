package org.backorder.customer;

/** A customer with the hash its password is checked against. */
record KnownCustomer(CustomerView view, String passwordHash) {
    @Override
    public String toString() {
        return "KnownCustomer[" + view.login() + "]";
    }
}
