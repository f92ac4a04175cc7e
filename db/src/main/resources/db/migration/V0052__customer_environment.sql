-- Notes a client program keeps about itself, by key and name (api.md 12.3): which version runs where.
CREATE TABLE customer_environment (
    customer_id bigint NOT NULL REFERENCES customer,
    key varchar(255) NOT NULL,
    name varchar(64) NOT NULL,
    value varchar(2000) NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (customer_id, key, name)
);
