package org.backorder.customer;

/** Somebody with a login and a password: a customer, or a role of one. */
public interface PasswordOwner {
    /** Number among those found the same way. */
    long id();

    /** Lower case. */
    String login();

    /** What {@link PasswordHasher#hash} gave. */
    String passwordHash();

    /** False for those who were shut out. */
    boolean active();

    /** True when the password alone lets nobody in: failures are forgotten once the second factor was right too. */
    boolean secondFactor();
}
