package org.backorder.custody;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backorder.customer.CustomerId;
import org.backorder.epp.EppClient;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.RegistryConnections;
import org.backorder.epp.Secret;
import org.backorder.epp.command.ContactCreate;
import org.backorder.epp.command.ContactRole;
import org.backorder.epp.command.DomainInfo;
import org.backorder.epp.command.DomainUpdate;
import org.backorder.epp.response.EppResponse;
import org.backorder.epp.response.ResponseData.DomainState;
import org.backorder.epp.response.ResultCode;
import org.backorder.epp.wire.EppSessionPool;
import org.jspecify.annotations.Nullable;

/**
 * Writes the customer's contacts and transfer secret to the registry (R42). Every try begins with what the registry holds and ends
 * with it: whatever was lost on the way, the next try sees and does only what is still missing, and nothing counts as done that the
 * registry does not show.
 */
@Dependent
class HandOverName {
    @Inject
    RegistryConnections registries;

    @Inject
    RegistryContacts contacts;

    /** How a try ended. */
    sealed interface Outcome {
        /** The registry shows the customer's data; expiration as it says, or absent. */
        record Done(@Nullable Instant expiresAt) implements Outcome {}

        /** Not done yet; the text says why. */
        record Open(String problem) implements Outcome {}
    }

    /** What the registry is to hold. */
    private record Wanted(String registrant, List<ContactRole> roles, Secret authInfo) {}

    Outcome handOver(HandOverTask task) {
        EppOutcome asked = registries.client(task.registryId()).send(new DomainInfo(task.name()));
        Optional<DomainState> before = state(asked);
        if (before.isEmpty()) {
            return new Outcome.Open("domain:info: " + problem(asked));
        }
        Optional<EppSessionPool> sponsor = registries.pools(task.registryId()).stream()
                .filter(pool -> pool.setup().registrar().equals(before.get().sponsor()))
                .findFirst();
        if (sponsor.isEmpty()) {
            return new Outcome.Open("sponsored by " + before.get().sponsor());
        }
        return write(task, before.get(), sponsor.get());
    }

    private Outcome write(HandOverTask task, DomainState before, EppClient client) {
        CustomerId customer = new CustomerId(task.customerId());
        ContactCreate owner = contacts.contact(customer, task.ownerContact());
        ContactCreate admin = contacts.contact(customer, task.adminContact());
        ContactCreate tech = contacts.contact(customer, task.techContact());
        ContactCreate billing = contacts.contact(customer, task.billingContact());
        Set<String> made = new LinkedHashSet<>();
        for (ContactCreate contact : List.of(owner, admin, tech, billing)) {
            if (made.add(contact.handle())) {
                EppOutcome created = client.send(contact);
                int code = created.answer().map(EppResponse::code).orElse(0);
                // "exists" is ours: the handle is made of the data, so somebody's earlier try created the very same
                if (code != ResultCode.DONE && code != ResultCode.OBJECT_EXISTS) {
                    return new Outcome.Open("contact:create: " + problem(created));
                }
            }
        }
        Wanted wanted = new Wanted(
                owner.handle(),
                List.of(
                        new ContactRole("admin", admin.handle()),
                        new ContactRole("tech", tech.handle()),
                        new ContactRole("billing", billing.handle())),
                task.authInfo());
        EppOutcome updated = client.send(update(before, wanted));
        if (updated.answer().filter(EppResponse::succeeded).isEmpty()) {
            return new Outcome.Open("domain:update: " + problem(updated));
        }
        return verify(task, wanted, client);
    }

    /** Always with the secret: registries need not show it, so only writing it is sure. */
    private static DomainUpdate update(DomainState before, Wanted wanted) {
        List<ContactRole> add = new ArrayList<>(wanted.roles());
        add.removeAll(before.contacts());
        List<ContactRole> remove = new ArrayList<>(before.contacts());
        remove.removeAll(wanted.roles());
        return new DomainUpdate(
                before.name(),
                DomainUpdate.Parts.contacts(add),
                DomainUpdate.Parts.contacts(remove),
                wanted.registrant().equals(before.registrant()) ? null : wanted.registrant(),
                wanted.authInfo());
    }

    private static Outcome verify(HandOverTask task, Wanted wanted, EppClient client) {
        EppOutcome asked = client.send(new DomainInfo(task.name()));
        Optional<DomainState> after = state(asked);
        if (after.isEmpty()) {
            return new Outcome.Open("domain:info: " + problem(asked));
        }
        DomainState state = after.get();
        boolean secretFits = state.authInfo() == null || state.authInfo().equals(wanted.authInfo());
        boolean fits = wanted.registrant().equals(state.registrant())
                && Set.copyOf(wanted.roles()).equals(Set.copyOf(state.contacts()))
                && secretFits;
        return fits
                ? new Outcome.Done(state.expiresAt())
                : new Outcome.Open("the registry does not show the change yet");
    }

    private static Optional<DomainState> state(EppOutcome outcome) {
        return outcome.answer().filter(EppResponse::succeeded).flatMap(answer -> answer.data(DomainState.class));
    }

    private static String problem(EppOutcome outcome) {
        return outcome.match(
                answered ->
                        answered.response().code() + " " + answered.response().message(),
                unknown -> "no answer: " + unknown.reason(),
                notSent -> "not sent: " + notSent.reason());
    }
}
