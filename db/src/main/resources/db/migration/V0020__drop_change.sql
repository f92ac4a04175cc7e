-- Differences each import found; orders follow them in the same run (R14).
CREATE TABLE drop_change (
    import_id bigint NOT NULL REFERENCES drop_import,
    name varchar(255) NOT NULL,
    kind varchar(8) NOT NULL CHECK (kind IN ('ADDED', 'MOVED', 'REMOVED')),
    old_drop_at timestamptz,
    new_drop_at timestamptz,
    new_finalization_at timestamptz,
    PRIMARY KEY (import_id, name)
);
CREATE INDEX drop_change_name ON drop_change (name, import_id);
