-- What we sell: TLDs, their registry and profile (R5).
CREATE TABLE tld (
    label varchar(63) PRIMARY KEY CHECK (label = lower(label)),
    kind varchar(8) NOT NULL CHECK (kind IN ('gTLD', 'ccTLD')),
    first_come_first_served boolean NOT NULL,
    third_level boolean NOT NULL,
    profile_name varchar(64) NOT NULL,
    registry_id varchar(32) REFERENCES registry,
    accepts_orders boolean NOT NULL DEFAULT true
);
