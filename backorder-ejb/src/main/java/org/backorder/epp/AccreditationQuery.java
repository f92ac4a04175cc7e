package org.backorder.epp;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Reads our accreditations at registries that are switched on. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccreditationQuery {
    private static final String SELECT = """
            SELECT r.id, a.registrar_id, a.password_variable, a.sessions_max, a.trustee_contact, r.host, r.port,
                   r.trust_store, r.client_key, r.idle_limit_seconds
            FROM accreditation a JOIN registry r ON r.id = a.registry_id
            WHERE r.enabled""";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource source;

    /** Accreditations at one registry, the oldest first. */
    public List<Accreditation> at(String registryId) {
        return Sql.query(source, SELECT + " AND r.id = ? ORDER BY a.id", AccreditationQuery::read, registryId);
    }

    /** All of them. */
    public List<Accreditation> all() {
        return Sql.query(source, SELECT + " ORDER BY r.id, a.id", AccreditationQuery::read);
    }

    private static Accreditation read(Row row) throws SQLException {
        return new Accreditation(
                row.text("id"),
                row.text("registrar_id"),
                row.text("password_variable"),
                row.integer("sessions_max"),
                row.text("trustee_contact"),
                row.text("host"),
                row.integer("port"),
                row.textOrNull("trust_store"),
                row.textOrNull("client_key"),
                Duration.ofSeconds(row.number("idle_limit_seconds")));
    }
}
