package org.backorder.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.backorder.contact.ContactId;
import org.backorder.customer.CustomerId;
import org.backorder.order.OrderSucceeded;
import org.backorder.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A caught name keeps its contacts until the registry has been told them. */
@Tag("R42")
class ContactsInCustodyTest {
    private final CustodyWorld world = new CustodyWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Optional<String> use(long customer, String handle) {
        return world.wiring
                .bean(ContactsInCustody.class)
                .of(new CustomerId(customer), new ContactId(handle), CustodyWorld.CAUGHT);
    }

    @Test
    void needsThemFromTheOrdersSuccess_toTheHandOver() {
        long anna = world.anna.id().value();
        world.receive(world.caught());
        assertThat(use(anna, "P-ANN1")).isEmpty();
        OrderSucceeded order = world.succeeded();
        world.receive(new OrderSucceeded(
                order.orderId(), anna, order.name(), order.planId(), "P-ANN1", "USER", "P-ANN2", "USER"));
        assertThat(use(anna, "P-ANN1")).contains("domain house.com");
        assertThat(use(anna, "P-ANN2")).contains("domain house.com");
        assertThat(use(anna, "P-ANN3")).isEmpty();
        assertThat(use(world.bert.id().value(), "P-ANN1")).isEmpty();
        Sql.update(
                world.database.dataSource(),
                "UPDATE caught_name SET state = 'HANDED_OVER', handed_over_at = ?",
                CustodyWorld.CAUGHT);
        assertThat(use(anna, "P-ANN1")).isEmpty();
    }
}
