package org.backorder.order;

/** Sort orders of order lists; the id is always the last key. */
public enum OrderSort {
    APPLICATION,
    APPLICATIONDESC,
    CLASS,
    CLASSDESC,
    DOMAIN,
    DOMAINDESC,
    USER,
    USERDESC,
    STATUS,
    STATUSDESC,
    CREATEDDATE,
    CREATEDDATEDESC,
    UPDATEDDATE,
    UPDATEDDATEDESC,
    FINALIZATIONDATE,
    FINALIZATIONDATEDESC
}
