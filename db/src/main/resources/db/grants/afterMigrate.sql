-- What the application and the reports may do; Flyway runs it as the owner after every migration.
GRANT USAGE ON SCHEMA backorder TO backorder_app, backorder_report;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA backorder TO backorder_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA backorder TO backorder_app;
-- Rows of money and records of what happened are only ever added to.
REVOKE UPDATE, DELETE ON posting, order_history, custody_log, audit_entry, auction_log, maximum_bid FROM backorder_app;
REVOKE ALL ON flyway_schema_history FROM backorder_app;
-- Reports read every column but those that hold a secret.
REVOKE ALL ON ALL TABLES IN SCHEMA backorder FROM backorder_report;
DO $report$
DECLARE
    readable record;
BEGIN
    FOR readable IN
        SELECT table_name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns
        FROM information_schema.columns
        WHERE table_schema = 'backorder'
            AND table_name <> 'flyway_schema_history'
            AND column_name NOT IN ('password_hash', 'token_hash', 'code_hash', 'otp_secret', 'auth_info', 'maximum_minor', 'text_body', 'html_body',
                'payload')
        GROUP BY table_name
    LOOP
        EXECUTE format('GRANT SELECT (%s) ON backorder.%I TO backorder_report', readable.columns, readable.table_name);
    END LOOP;
END
$report$;
