package org.backorder.contact;

/** What contacts can be searched by, in the API's words. */
public enum ContactField {
    CONTACT("c.handle"),
    USER("u.login"),
    PARENTUSER("coalesce(p.login, '')"),
    STATUS("'ACTIVE'"), // a contact is there or it is not
    FIRSTNAME("c.first_name"),
    LASTNAME("c.last_name"),
    NAME("c.first_name || ' ' || c.last_name"),
    ORGANIZATION("c.organization"),
    STREET("c.street"),
    CITY("c.city"),
    STATE("c.state"),
    ZIP("c.zip"),
    COUNTRY("c.country"),
    PHONE("c.phone"),
    FAX("c.fax"),
    EMAIL("c.email");

    private final String column;

    ContactField(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
