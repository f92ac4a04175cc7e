package org.backorder.portfolio;

/** Kinds of objects, by their names in the API (api.md 9.2 and 15). */
public enum ObjectClass {
    /** A name in a customer's account. */
    DOMAIN("""
            SELECT n.name AS id, seen.login, n.registered_at AS created_at, n.handed_over_at AS updated_at
            FROM caught_name n JOIN seen ON seen.id = n.customer_id WHERE n.state = 'HANDED_OVER'"""),
    /** An order. */
    DOMAINAPPLICATION("""
            SELECT b.id::text AS id, seen.login, b.created_at, b.updated_at
            FROM backorder b JOIN seen ON seen.id = b.customer_id WHERE b.status <> 'CANCELLED'"""),
    /** A contact. */
    CONTACT("""
            SELECT c.handle AS id, seen.login, c.created_at, c.updated_at
            FROM contact c JOIN seen ON seen.id = c.customer_id"""),
    /** A user. */
    USER("""
            SELECT c.login AS id, c.login, c.created_at, c.updated_at
            FROM customer c JOIN seen ON seen.id = c.id""");

    private final String objects;

    ObjectClass(String objects) {
        this.objects = objects;
    }

    /** Objects of those {@code seen}: {@code id}, {@code login}, {@code created_at}, {@code updated_at}. */
    String objects() {
        return objects;
    }
}
