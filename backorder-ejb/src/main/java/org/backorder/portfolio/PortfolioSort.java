package org.backorder.portfolio;

/** Orders of the portfolio; object class and number come last and are unique. */
public enum PortfolioSort {
    DOMAIN("name"),
    DOMAINDESC("name DESC"),
    OBJECTCLASS("object_class"),
    OBJECTCLASSDESC("object_class DESC"),
    SUBCLASS("subclass"),
    SUBCLASSDESC("subclass DESC"),
    STATUS("status"),
    STATUSDESC("status DESC"),
    USER("login"),
    USERDESC("login DESC"),
    CREATEDDATE("created_at"),
    CREATEDDATEDESC("created_at DESC"),
    UPDATEDDATE("updated_at"),
    UPDATEDDATEDESC("updated_at DESC"),
    EXPIRATIONDATE("expires_at NULLS LAST"),
    EXPIRATIONDATEDESC("expires_at DESC NULLS LAST"),
    FINALIZATIONDATE("finalization_at NULLS LAST"),
    FINALIZATIONDATEDESC("finalization_at DESC NULLS LAST");

    private final String column;

    PortfolioSort(String column) {
        this.column = column;
    }

    String columns() {
        String direction = name().endsWith("DESC") ? " DESC" : "";
        return column + ", object_class" + direction + ", id" + direction;
    }
}
