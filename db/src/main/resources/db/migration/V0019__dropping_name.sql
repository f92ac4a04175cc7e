-- The current drop list: one row per name, with both dates (R13).
CREATE TABLE dropping_name (
    name varchar(255) PRIMARY KEY,
    name_unicode varchar(255) NOT NULL,
    label varchar(63) NOT NULL,
    label_unicode varchar(63) NOT NULL,
    tld varchar(63) NOT NULL REFERENCES tld,
    zone varchar(127) NOT NULL,
    drop_at timestamptz NOT NULL,
    finalization_at timestamptz NOT NULL,
    deletion_day date NOT NULL,
    label_length smallint NOT NULL,
    has_digits boolean NOT NULL,
    has_hyphens boolean NOT NULL,
    is_idn boolean NOT NULL,
    score smallint NOT NULL CHECK (score BETWEEN 0 AND 10),
    source_id varchar(32) NOT NULL REFERENCES drop_source,
    trust integer NOT NULL,
    first_seen_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX dropping_name_finalization ON dropping_name (finalization_at, name);
CREATE INDEX dropping_name_day ON dropping_name (deletion_day, name);
CREATE INDEX dropping_name_score ON dropping_name (score, name);
CREATE INDEX dropping_name_tld ON dropping_name (tld, name);
CREATE INDEX dropping_name_label ON dropping_name USING gin (label_unicode public.gin_trgm_ops);
