package org.backorder.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The schema as the catalogs know it, as SQL in one fixed order, so that two dumps differ exactly where the schemas do. */
final class SchemaDump {
    /** Flyway's own table is its business. */
    private static final String OURS = """
            WITH ours AS (
                SELECT c.* FROM pg_class c WHERE c.relnamespace = 'backorder'::regnamespace
                    AND c.oid NOT IN (SELECT 'flyway_schema_history'::regclass UNION ALL
                        SELECT indexrelid FROM pg_index WHERE indrelid = 'flyway_schema_history'::regclass))
            """;

    private static final String EXTENSIONS = """
            SELECT format('CREATE EXTENSION %I WITH SCHEMA %I;', extname, extnamespace::regnamespace)
            FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname COLLATE "C"
            """;

    private static final String TYPES = """
            SELECT CASE t.typtype
                WHEN 'e' THEN format('CREATE TYPE %I AS ENUM (%s);', typname, (SELECT string_agg(quote_literal(enumlabel),
                    ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid))
                ELSE format('CREATE DOMAIN %I AS %s%s;', typname, format_type(typbasetype, typtypmod), (SELECT
                    string_agg(' ' || pg_get_constraintdef(oid), '' ORDER BY conname COLLATE "C") FROM pg_constraint
                    WHERE contypid = t.oid)) END
            FROM pg_type t WHERE typnamespace = 'backorder'::regnamespace AND typtype IN ('e', 'd')
            ORDER BY typname COLLATE "C"
            """;

    private static final String TABLES = OURS + """
            SELECT format(E'CREATE TABLE %I (\\n%s\\n);', o.relname, string_agg(format('    %I %s%s%s%s%s', attname,
                format_type(atttypid, atttypmod),
                CASE WHEN a.attcollation <> t.typcollation THEN format(' COLLATE %s', a.attcollation::regcollation) END,
                CASE attidentity WHEN '' THEN '' ELSE format(' GENERATED %s AS IDENTITY (START WITH %s INCREMENT BY %s)',
                    CASE attidentity WHEN 'd' THEN 'BY DEFAULT' ELSE 'ALWAYS' END, s.seqstart, s.seqincrement) END,
                CASE WHEN adbin IS NOT NULL THEN CASE attgenerated WHEN 's' THEN format(' GENERATED ALWAYS AS (%s) STORED',
                    pg_get_expr(adbin, adrelid)) WHEN 'v' THEN format(' GENERATED ALWAYS AS (%s) VIRTUAL',
                    pg_get_expr(adbin, adrelid)) ELSE ' DEFAULT ' || pg_get_expr(adbin, adrelid) END END,
                CASE WHEN attnotnull THEN ' NOT NULL' END), E',\\n' ORDER BY attnum))
            FROM ours o JOIN pg_attribute a ON attrelid = o.oid AND attnum > 0 AND NOT attisdropped
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_attrdef d ON adrelid = o.oid AND adnum = attnum
            LEFT JOIN pg_depend p ON p.refobjid = o.oid AND p.refobjsubid = attnum AND p.deptype = 'i'
                AND p.classid = 'pg_class'::regclass AND a.attidentity <> ''
            LEFT JOIN pg_sequence s ON s.seqrelid = p.objid
            WHERE o.relkind IN ('r', 'p') GROUP BY o.relname ORDER BY o.relname COLLATE "C"
            """;

    private static final String VIEWS = OURS + """
            SELECT format(E'CREATE %s %I AS\\n%s', CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, relname,
                pg_get_viewdef(oid))
            FROM ours WHERE relkind IN ('v', 'm') ORDER BY relname COLLATE "C"
            """;

    /** Keys first: references need them. NOT NULL stands with the column. */
    private static final String CONSTRAINTS = OURS + """
            SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s;', o.relname, conname, pg_get_constraintdef(k.oid))
            FROM ours o JOIN pg_constraint k ON conrelid = o.oid WHERE contype <> 'n'
            ORDER BY contype = 'f', o.relname COLLATE "C", conname COLLATE "C"
            """;

    private static final String INDEXES = OURS + """
            SELECT pg_get_indexdef(o.oid) || ';' FROM ours o JOIN pg_index i ON indexrelid = o.oid
            WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = o.oid AND contype IN ('p', 'u', 'x'))
            ORDER BY i.indrelid::regclass::text COLLATE "C", o.relname COLLATE "C"
            """;

    private static final String FUNCTIONS = """
            SELECT pg_get_functiondef(oid) || ';' FROM pg_proc WHERE pronamespace = 'backorder'::regnamespace
            ORDER BY oid::regprocedure::text COLLATE "C"
            """;

    private static final String TRIGGERS = OURS + """
            SELECT pg_get_triggerdef(t.oid) || ';' FROM ours o JOIN pg_trigger t ON tgrelid = o.oid WHERE NOT tgisinternal
            ORDER BY o.relname COLLATE "C", tgname COLLATE "C"
            """;

    private static final String COMMENTS = OURS + """
            SELECT format('COMMENT ON %s IS %L;', CASE WHEN objsubid = 0 THEN format('TABLE %I', relname)
                ELSE format('COLUMN %I.%I', relname, attname) END, description)
            FROM ours o JOIN pg_description d ON d.objoid = o.oid AND d.classoid = 'pg_class'::regclass
            LEFT JOIN pg_attribute ON attrelid = o.oid AND attnum = objsubid
            ORDER BY relname COLLATE "C", objsubid
            """;

    private static final String OWNERS = OURS + """
            SELECT format('ALTER TABLE %I OWNER TO %I;', relname, relowner::regrole) FROM ours
            WHERE relkind IN ('r', 'p', 'v', 'm') ORDER BY relname COLLATE "C"
            """;

    /** What others than the owner may do, on the schema, its tables and sequences, and single columns. */
    private static final String GRANTS = OURS + """
            , given AS (
                SELECT 'SCHEMA backorder' AS object, '' AS column_name, 0 AS place, nspowner AS owner, x.*
                FROM pg_namespace, aclexplode(nspacl) x WHERE nspname = 'backorder'
                UNION ALL
                SELECT format('%s %I', CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, relname), '', 0, relowner, x.*
                FROM ours, aclexplode(relacl) x
                UNION ALL
                SELECT format('TABLE %I', relname), quote_ident(attname), attnum, relowner, x.*
                FROM ours JOIN pg_attribute ON attrelid = ours.oid, aclexplode(attacl) x),
            joined AS (
                SELECT object, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS receiver,
                    is_grantable, privilege_type || CASE WHEN max(place) > 0
                        THEN format(' (%s)', string_agg(column_name, ', ' ORDER BY place)) ELSE '' END AS privilege
                FROM given WHERE grantee <> owner GROUP BY object, grantee, is_grantable, privilege_type, place > 0)
            SELECT format('GRANT %s ON %s TO %s%s;', string_agg(privilege, ', ' ORDER BY privilege COLLATE "C"), object,
                receiver, CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END)
            FROM joined GROUP BY object, receiver, is_grantable
            ORDER BY object COLLATE "C", receiver COLLATE "C", is_grantable
            """;

    private SchemaDump() {}

    /** Of that database; every statement ends a line. */
    static String of(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String part : List.of(
                    EXTENSIONS,
                    TYPES,
                    FUNCTIONS,
                    TABLES,
                    VIEWS,
                    CONSTRAINTS,
                    INDEXES,
                    TRIGGERS,
                    COMMENTS,
                    OWNERS,
                    GRANTS)) {
                try (ResultSet lines = statement.executeQuery(part)) {
                    while (lines.next()) {
                        String text = lines.getString(1).stripTrailing();
                        statements.add(text.contains("\n") ? text + "\n" : text);
                    }
                }
                statements.add("");
            }
        }
        return String.join("\n", statements).replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }
}
