package org.backorder.sandbox.epp.command;

import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.PendingCreate;
import org.jspecify.annotations.Nullable;

/** What limits and faults have to say about names while a command runs. */
public interface ReleaseRules {
    /** Refuses the create of a free name, before anything else is checked about it. */
    void mayCreate(Request request, String name, @Nullable Domain lastOwner) throws Declined;

    /** The registration as the registry means to show it at that instant; null when free. */
    @Nullable
    Domain current(String name, long now);

    /** How a create that would succeed is put off, null when it is not. */
    @Nullable
    PendingCreate pending(Request request, String name);

    /** Reason shown by check for a name that is not available, such as {@code Drop 2026-05-01T14:00:00Z}. */
    @Nullable
    String checkReason(String name, @Nullable Domain current, long now);

    /** Takes the price of a create off the registrar's account, or refuses with 2104. */
    void charge(Request request, String name, int years) throws Declined;
}
