package org.backorder.customer;

/** Orders of a list of users; the login comes last and is unique. */
public enum CustomerSort {
    USER("c.login"),
    USERDESC("c.login DESC"),
    CREATEDDATE("c.created_at, c.login"),
    CREATEDDATEDESC("c.created_at DESC, c.login");

    private final String columns;

    CustomerSort(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
