-- Secret addresses of feeds and calendars: one per customer, of which only a digest is kept.
CREATE TABLE feed_address (
    customer_id bigint PRIMARY KEY REFERENCES customer,
    token_hash bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    created_by varchar(64) NOT NULL,
    last_used_at timestamptz
);
