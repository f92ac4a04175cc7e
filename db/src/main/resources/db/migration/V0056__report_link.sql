-- Links to reports that need no login and end by themselves; only a hash of each is kept (api.md 15).
CREATE TABLE report_link (
    token_hash bytea PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customer,
    kind varchar(16) NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX report_link_ended ON report_link (expires_at);
