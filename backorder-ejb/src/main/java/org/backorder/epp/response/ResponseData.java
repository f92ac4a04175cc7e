package org.backorder.epp.response;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backorder.epp.FeeAmount;
import org.backorder.epp.Secret;
import org.backorder.epp.command.ContactRole;
import org.jspecify.annotations.Nullable;

/** What {@code <resData>} can hold that we read. */
public sealed interface ResponseData {

    /**
     * Answer to a check, of names or of handles; the keys are lower case for names.
     *
     * @param fees create fee per name where the fee extension answered
     */
    record CheckData(List<Availability> objects, Map<String, FeeAmount> fees) implements ResponseData {
        public CheckData {
            objects = List.copyOf(objects);
            fees = Map.copyOf(fees);
        }

        public Optional<Availability> of(String object) {
            return objects.stream()
                    .filter(a -> a.object().equalsIgnoreCase(object))
                    .findFirst();
        }
    }

    /** One object of a check. */
    record Availability(
            String object, boolean available, @Nullable String reason) {}

    /** A name was registered ({@code domain:creData}). */
    record CreatedDomain(
            String name,
            @Nullable Instant createdAt,
            @Nullable Instant expiresAt) implements ResponseData {}

    /** A contact was created ({@code contact:creData}). */
    record CreatedContact(String handle, @Nullable Instant createdAt) implements ResponseData {}

    /**
     * What the registry holds about a name ({@code domain:infData}). Everything but the name may be missing: a registry may say little about the names of
     * other registrars.
     */
    record DomainState(
            String name,
            @Nullable String roid,
            Set<String> statuses,
            @Nullable String registrant,
            List<ContactRole> contacts,
            List<String> hosts,
            @Nullable String sponsor,
            @Nullable String creator,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable Instant expiresAt,
            @Nullable Secret authInfo)
            implements ResponseData {
        public DomainState {
            statuses = Set.copyOf(statuses);
            contacts = List.copyOf(contacts);
            hosts = List.copyOf(hosts);
        }

        /** On the way to its purge (EPP status {@code pendingDelete}, RFC 5731 section 2.3). */
        public boolean isPendingDelete() {
            return statuses.contains("pendingDelete");
        }
    }

    /** A pending action was decided ({@code domain:panData}): the final word on a create answered with 1001. */
    record PendingActionResult(
            String name,
            boolean approved,
            @Nullable String clTrid,
            @Nullable String svTrid,
            @Nullable Instant decidedAt)
            implements ResponseData {}
}
