-- Codes that stand in for a lost second factor, each once; only their hashes are kept (R3).
CREATE TABLE recovery_code (
    customer_id bigint NOT NULL REFERENCES customer,
    code_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (customer_id, code_hash)
);
