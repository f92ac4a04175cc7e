-- Sign-in sessions of API and panel; only a hash of the token is kept (R3).
CREATE TABLE session (
    token_hash bytea PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customer,
    origin varchar(64) NOT NULL,
    idle_seconds integer NOT NULL CHECK (idle_seconds BETWEEN 60 AND 3600),
    created_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX session_customer ON session (customer_id);
CREATE INDEX session_expiry ON session (expires_at);
