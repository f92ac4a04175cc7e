package org.backorder.sandbox.epp.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact object (RFC 5733); instants are microseconds of scenario time, 0 for none. */
public record Contact(
        String id,
        String sponsor,
        String creator,
        long createdAt,
        @Nullable String updater,
        long updatedAt,
        long transferredAt,
        List<Postal> postal,
        @Nullable Phone voice,
        @Nullable Phone fax,
        String email,
        String authInfo,
        @Nullable Disclose disclose,
        List<String> statuses,
        @Nullable Transfer transfer) {

    public Contact withSponsor(String other, long at, Transfer done) {
        return new Contact(
                id, other, creator, createdAt, updater, updatedAt, at, postal, voice, fax, email, authInfo, disclose,
                statuses, done);
    }

    public Contact withTransfer(Transfer wish) {
        return new Contact(
                id,
                sponsor,
                creator,
                createdAt,
                updater,
                updatedAt,
                transferredAt,
                postal,
                voice,
                fax,
                email,
                authInfo,
                disclose,
                statuses,
                wish);
    }

    public Contact withStatuses(List<String> marks, String registrar, long at) {
        return new Contact(
                id,
                sponsor,
                creator,
                createdAt,
                registrar,
                at,
                transferredAt,
                postal,
                voice,
                fax,
                email,
                authInfo,
                disclose,
                marks,
                transfer);
    }

    /** Name and address in one of two forms: {@code int} or {@code loc}. */
    public record Postal(
            String type,
            String name,
            @Nullable String org,
            List<String> street,
            String city,
            @Nullable String province,
            @Nullable String postalCode,
            String country) {}

    /** A number in E.164 form with an optional extension. */
    public record Phone(String number, @Nullable String extension) {}

    /** What may be disclosed, or may not (flag), by element and type. */
    public record Disclose(boolean flag, List<String> items) {}

    /** The handle only. */
    @Override
    public String toString() {
        return "Contact[" + id + ", " + sponsor + "]";
    }
}
