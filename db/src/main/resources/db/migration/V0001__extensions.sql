-- Trigram search needs the extension; it lives in public beside the server's own tables.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
