package org.backorder.customer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Secrets of second factors, and the hashes of recovery codes. */
@Dependent
class SecondFactorStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** A secret and the last time step whose code was used. */
    record Factor(String secret, long lastStep) {
        @Override
        public String toString() {
            return "Factor";
        }
    }

    /** Locks the customer, so that a code sent twice counts once; empty without a second factor. */
    Optional<Factor> lock(CustomerId customer) {
        return Sql.one(
                database,
                "SELECT otp_secret, otp_last_step FROM customer WHERE id = ? AND otp_secret IS NOT NULL FOR NO KEY UPDATE",
                row -> new Factor(row.text("otp_secret"), row.number("otp_last_step")),
                customer.value());
    }

    void used(CustomerId customer, long step) {
        Sql.update(database, "UPDATE customer SET otp_last_step = ? WHERE id = ?", step, customer.value());
    }

    /** Sets or takes away; recovery codes made for the one before go with it. */
    void set(CustomerId customer, @Nullable String secret, long lastStep, Instant now) {
        Sql.update(
                database,
                "UPDATE customer SET otp_secret = ?, otp_since = ?, otp_last_step = ?, updated_at = ? WHERE id = ?",
                secret,
                secret == null ? null : now,
                lastStep,
                now,
                customer.value());
        Sql.update(database, "DELETE FROM recovery_code WHERE customer_id = ?", customer.value());
    }

    void addCodes(CustomerId customer, List<byte[]> hashes, Instant now) {
        for (byte[] hash : hashes) {
            Sql.update(
                    database,
                    "INSERT INTO recovery_code (customer_id, code_hash, created_at) VALUES (?, ?, ?)",
                    customer.value(),
                    hash,
                    now);
        }
    }

    /** Takes a recovery code away; false when it is none. */
    boolean takeCode(CustomerId customer, byte[] hash) {
        return Sql.update(
                        database,
                        "DELETE FROM recovery_code WHERE customer_id = ? AND code_hash = ?",
                        customer.value(),
                        hash)
                == 1;
    }

    long codesLeft(CustomerId customer) {
        return Sql.query(
                        database,
                        "SELECT count(*) AS total FROM recovery_code WHERE customer_id = ?",
                        row -> row.number("total"),
                        customer.value())
                .get(0);
    }
}
