package org.backorder.custody;

import org.backorder.epp.Secret;

/** A leased name to be handed over: whose it is, with which of the customer's contacts, and the transfer secret it gets. */
record HandOverTask(
        long id,
        String name,
        String registryId,
        long customerId,
        long orderId,
        String ownerContact,
        String adminContact,
        String techContact,
        String billingContact,
        Secret authInfo,
        int attempts,
        long leaseCounter) {}
