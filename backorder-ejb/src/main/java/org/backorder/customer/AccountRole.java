package org.backorder.customer;

import java.io.Serializable;

/**
 * A role of a customer's account: somebody who works in the account with a login of its own and fewer rights (R3).
 *
 * @param name lower case; unique within the account
 */
public record AccountRole(long id, String name) implements Serializable {
    /** Stands between the account's login and the role's name (api.md 1.2). */
    public static final char MARK = '!';

    /** How the role signs in, and what the audit trail calls it: {@code account!role}. */
    public String login(String account) {
        return account + MARK + name;
    }
}
