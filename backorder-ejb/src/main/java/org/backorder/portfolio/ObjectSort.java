package org.backorder.portfolio;

/** Orders of objects; the object's own number, handle or name comes last and is unique. */
public enum ObjectSort {
    OBJECTID("id"),
    OBJECTIDDESC("id DESC"),
    USER("login, id"),
    USERDESC("login DESC, id DESC"),
    CREATEDDATE("created_at, id"),
    CREATEDDATEDESC("created_at DESC, id DESC");

    private final String columns;

    ObjectSort(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
