package org.backorder.order;

import java.sql.SQLException;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.pricing.OrderClass;
import org.backorder.sql.JsonTexts;
import org.backorder.sql.Row;

/** How the columns of an order read and sort. */
final class OrderRows {
    /** {@code COM_BACKORDER}, as {@link OrderClass#apiName} makes it. */
    static final String API_CLASS = "upper(replace(b.tld, '.', '')) || '_' || b.order_class";

    static final String COLUMNS = "b.id, b.customer_id, c.login, b.order_class, b.tld, b.name, b.name_unicode,"
            + " b.status, b.status_reason, b.price_minor, b.deposit_minor, b.currency, b.priority, b.drop_at,"
            + " b.finalization_at, b.opens_at, b.period_years, b.auth_info, b.owner_contact, b.admin_contact,"
            + " b.tech_contact, b.billing_contact, b.name_servers::text AS name_servers, b.extras::text AS extras, b.tag,"
            + " b.created_by, b.created_at, b.updated_by, b.updated_at";

    static final String SELECT = "SELECT " + COLUMNS + " FROM backorder b JOIN customer c ON c.id = b.customer_id";

    private OrderRows() {}

    static OrderView view(Row row) throws SQLException {
        OrderStatus status = OrderStatus.valueOf(row.text("status"));
        String currency = row.text("currency");
        return new OrderView(
                new OrderId(row.number("id")),
                new CustomerId(row.number("customer_id")),
                row.text("login"),
                OrderClass.valueOf(row.text("order_class")),
                row.text("tld"),
                row.text("name"),
                row.text("name_unicode"),
                status,
                row.textOrNull("status_reason"),
                OrderView.isFunded(status),
                Money.of(row.number("price_minor"), currency),
                Money.of(row.number("deposit_minor"), currency),
                row.integer("priority"),
                row.instantOrNull("drop_at"),
                row.instantOrNull("finalization_at"),
                row.instantOrNull("opens_at"),
                row.integer("period_years"),
                row.text("auth_info"),
                new OrderContacts(
                        row.text("owner_contact"),
                        row.text("admin_contact"),
                        row.text("tech_contact"),
                        row.text("billing_contact")),
                JsonTexts.list(row.text("name_servers")),
                JsonTexts.map(row.text("extras")),
                row.text("tag"),
                row.text("created_by"),
                row.instant("created_at"),
                row.text("updated_by"),
                row.instant("updated_at"));
    }

    /** Ascending or descending by the column, then by id the same way, so that pages neither overlap nor miss rows. */
    static String orderBy(OrderSort sort) {
        String column = switch (sort) {
            case APPLICATION, APPLICATIONDESC -> "";
            case CLASS, CLASSDESC -> API_CLASS;
            case DOMAIN, DOMAINDESC -> "b.name";
            case USER, USERDESC -> "c.login";
            case STATUS, STATUSDESC -> "b.status";
            case CREATEDDATE, CREATEDDATEDESC -> "b.created_at";
            case UPDATEDDATE, UPDATEDDATEDESC -> "b.updated_at";
            case FINALIZATIONDATE, FINALIZATIONDATEDESC -> "b.finalization_at";
        };
        String direction = sort.name().endsWith("DESC") ? " DESC" : "";
        String first = column.isEmpty() ? "" : column + direction + " NULLS LAST, ";
        return " ORDER BY " + first + "b.id" + direction;
    }
}
