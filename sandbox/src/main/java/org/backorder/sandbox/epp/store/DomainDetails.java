package org.backorder.sandbox.epp.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a registration holds beyond its dates.
 *
 * @param statuses client statuses set by the sponsor
 * @param redemptionEnd until then a deleted name may be restored, 0 for a name that is past it or was never deleted
 * @param taker registrar that gets the name at its purge
 * @param pending a create answered 1001 that is not settled yet
 */
public record DomainDetails(
        String creator,
        @Nullable String updater,
        long updatedAt,
        long transferredAt,
        @Nullable String registrant,
        List<ContactLink> contacts,
        List<String> hosts,
        List<DsRecord> ds,
        List<String> statuses,
        String authInfo,
        long redemptionEnd,
        @Nullable String taker,
        @Nullable Transfer transfer,
        @Nullable PendingCreate pending) {

    public static DomainDetails registered(String registrar, @Nullable String owner, String authInfo) {
        return new DomainDetails(
                registrar, null, 0, 0, owner, List.of(), List.of(), List.of(), List.of(), authInfo, 0, null, null,
                null);
    }

    public DomainDetails linked(List<ContactLink> people, List<String> servers, List<DsRecord> keys) {
        return new DomainDetails(
                creator,
                updater,
                updatedAt,
                transferredAt,
                registrant,
                people,
                servers,
                keys,
                statuses,
                authInfo,
                redemptionEnd,
                taker,
                transfer,
                pending);
    }

    public DomainDetails owned(@Nullable String owner, String secret, List<String> marks) {
        return new DomainDetails(
                creator,
                updater,
                updatedAt,
                transferredAt,
                owner,
                contacts,
                hosts,
                ds,
                marks,
                secret,
                redemptionEnd,
                taker,
                transfer,
                pending);
    }

    public DomainDetails touched(String registrar, long at) {
        return new DomainDetails(
                creator,
                registrar,
                at,
                transferredAt,
                registrant,
                contacts,
                hosts,
                ds,
                statuses,
                authInfo,
                redemptionEnd,
                taker,
                transfer,
                pending);
    }

    public DomainDetails redeemable(long until) {
        return new DomainDetails(
                creator,
                updater,
                updatedAt,
                transferredAt,
                registrant,
                contacts,
                hosts,
                ds,
                statuses,
                authInfo,
                until,
                taker,
                transfer,
                pending);
    }

    public DomainDetails takenBy(@Nullable String registrar) {
        return new DomainDetails(
                creator,
                updater,
                updatedAt,
                transferredAt,
                registrant,
                contacts,
                hosts,
                ds,
                statuses,
                authInfo,
                redemptionEnd,
                registrar,
                transfer,
                pending);
    }

    public DomainDetails moving(@Nullable Transfer wish, long movedAt) {
        return new DomainDetails(
                creator,
                updater,
                updatedAt,
                movedAt,
                registrant,
                contacts,
                hosts,
                ds,
                statuses,
                authInfo,
                redemptionEnd,
                taker,
                wish,
                pending);
    }

    public DomainDetails awaiting(@Nullable PendingCreate wait) {
        return new DomainDetails(
                creator,
                updater,
                updatedAt,
                transferredAt,
                registrant,
                contacts,
                hosts,
                ds,
                statuses,
                authInfo,
                redemptionEnd,
                taker,
                transfer,
                wait);
    }

    /** Leaves the authInfo out. */
    @Override
    public String toString() {
        return "DomainDetails[" + creator + ", " + statuses + "]";
    }
}
