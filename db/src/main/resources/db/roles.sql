-- The three roles and the schema they share; run once per database by a superuser, harmless when run again.
DO $roles$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'backorder_owner') THEN
        CREATE ROLE backorder_owner LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'backorder_app') THEN
        CREATE ROLE backorder_app LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'backorder_report') THEN
        CREATE ROLE backorder_report LOGIN;
    END IF;
    -- The owner adds trusted extensions, which live in public, and nothing else outside its schema.
    EXECUTE format('GRANT CREATE ON DATABASE %I TO backorder_owner', current_database());
    EXECUTE format('ALTER ROLE backorder_report IN DATABASE %I SET default_transaction_read_only = on', current_database());
END
$roles$;
GRANT CREATE ON SCHEMA public TO backorder_owner;
CREATE SCHEMA IF NOT EXISTS backorder AUTHORIZATION backorder_owner;
