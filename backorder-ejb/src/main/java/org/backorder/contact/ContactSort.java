package org.backorder.contact;

/** Orders of the contact list; ties go by handle, which is unique. */
public enum ContactSort {
    CONTACT("c.handle"),
    CONTACTDESC("c.handle DESC"),
    USER("u.login, c.handle"),
    USERDESC("u.login DESC, c.handle DESC");

    private final String columns;

    ContactSort(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
