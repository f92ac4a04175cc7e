package org.backorder.order;

import java.util.List;
import java.util.Map;
import org.backorder.pricing.OrderClass;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for (R6-R9).
 *
 * @param name Unicode or ACE
 * @param contacts handles; the web edge has stored inline contacts before
 * @param authInfo of the future registration; generated when absent
 * @param repeated NEW=1: accept although a live order for the name exists (R8)
 * @param extras registry flags (X-...) kept with the order, without secrets
 */
public record PlaceOrderRequest(
        String name,
        OrderClass orderClass,
        OrderContacts contacts,
        @Nullable String authInfo,
        int periodYears,
        List<String> nameServers,
        Map<String, String> extras,
        boolean repeated,
        int priority,
        String tag) {
    /** An order for a name with everything else left to the system. */
    public static PlaceOrderRequest of(String name, OrderClass orderClass) {
        return new PlaceOrderRequest(name, orderClass, OrderContacts.OWN, null, 1, List.of(), Map.of(), false, 0, "");
    }

    /** The same with a rank among the customer's own, a tag, and NEW=1 where asked for. */
    PlaceOrderRequest ranked(int rank, String label, boolean again) {
        return new PlaceOrderRequest(
                name, orderClass, contacts, authInfo, periodYears, nameServers, extras, again, rank, label);
    }

    @Override
    public String toString() {
        return "PlaceOrderRequest[" + name + " " + orderClass + "]";
    }
}
