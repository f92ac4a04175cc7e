package org.backorder.apikey;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.backorder.customer.Caller;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Lists a customer's keys. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ApiKeyQuery {
    @Inject
    ApiKeyStore keys;

    /** The caller's keys, newest first, revoked and expired ones included. */
    public Page<ApiKeyView> list(Caller caller, PageRequest page) {
        caller.demandOwner();
        return new Page<>(keys.of(caller.id(), page), keys.count(caller.id()));
    }
}
