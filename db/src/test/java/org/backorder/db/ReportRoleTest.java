package org.backorder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Reports read everything but secrets: a new column that sounds like one is either kept from them or named here. */
class ReportRoleTest {
    /** Digests of what is no secret. */
    private static final Set<String> OPEN = Set.of("contact.content_hash", "drop_import.file_hash");

    @Test
    void readsNoColumnThatHoldsASecret() throws Exception {
        Set<String> readable = new TreeSet<>();
        try (Connection owner = EmptyDatabase.create().migrate().asOwner();
                Statement statement = owner.createStatement();
                ResultSet columns = statement.executeQuery("""
                        SELECT table_name || '.' || column_name FROM information_schema.column_privileges
                        WHERE grantee = 'backorder_report' AND table_schema = 'backorder'
                            AND column_name ~ '(secret|_hash|token|password|auth_info|maximum)'
                            AND column_name !~ '_(variable|mark)$'""")) {
            while (columns.next()) {
                readable.add(columns.getString(1));
            }
        }
        assertThat(readable).as("columns to withhold in afterMigrate.sql").isSubsetOf(OPEN);
    }
}
