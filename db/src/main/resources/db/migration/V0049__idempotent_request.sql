-- Requests a client may send again: the key it gave, what it asked, and the answer, kept for a day. Committed with the effect.
CREATE TABLE idempotent_request (
    customer_id bigint NOT NULL REFERENCES customer,
    request_key varchar(255) NOT NULL,
    fingerprint bytea NOT NULL,
    state varchar(8) NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
    payload text,
    reference bigint,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (customer_id, request_key),
    -- the answer itself, or the number of the record it is read from
    CHECK (state = 'RUNNING' OR num_nonnulls(payload, reference) = 1)
);
CREATE INDEX idempotent_request_created ON idempotent_request (created_at);
