package org.backorder.customer;

import java.util.Optional;

/** Where those with passwords are found; what comes from memory may be some seconds old. */
public interface PasswordOwners<T extends PasswordOwner> {
    /** As the database has it now; the login is in lower case. */
    Optional<T> byLogin(String login);

    /** From memory, if it is known there. */
    Optional<T> byId(long id);
}
