-- What we sell: TLDs, their registry and profile (R5).
CREATE TABLE tld (
    label varchar(63) PRIMARY KEY CHECK (label = lower(label)),
    kind varchar(8) NOT NULL CHECK (kind IN ('gTLD', 'ccTLD')),
    first_come_first_served boolean NOT NULL,
    third_level boolean NOT NULL,
    profile_name varchar(64) NOT NULL,
    registry_id varchar(32) REFERENCES registry,
    accepts_orders boolean NOT NULL DEFAULT true,
    -- post-drop Lite orders (R34): open from this local time of the drop's day for so many seconds; absent where not offered
    lite_zone varchar(64),
    lite_from time,
    lite_seconds integer CHECK (lite_seconds > 0),
    CHECK ((lite_zone IS NULL) = (lite_from IS NULL)),
    CHECK ((lite_zone IS NULL) = (lite_seconds IS NULL))
);
