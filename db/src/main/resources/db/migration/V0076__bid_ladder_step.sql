-- The steps of a ladder in the smallest unit of its auction's currency: an increment holds from its price up to the next step.
CREATE TABLE bid_ladder_step (
    ladder varchar(32) NOT NULL REFERENCES bid_ladder,
    from_minor bigint NOT NULL CHECK (from_minor >= 0),
    increment_minor bigint NOT NULL CHECK (increment_minor > 0),
    PRIMARY KEY (ladder, from_minor)
);
INSERT INTO bid_ladder_step (ladder, from_minor, increment_minor) VALUES
    ('flat-5', 0, 500),
    ('sav', 0, 100), ('sav', 10000, 500), ('sav', 50000, 1000), ('sav', 250000, 5000), ('sav', 1000000, 10000),
    ('catchdrop', 0, 1000), ('catchdrop', 10000, 1500), ('catchdrop', 20000, 2500), ('catchdrop', 50000, 5000),
    ('catchdrop', 100000, 10000),
    ('power-of-ten', 0, 1), ('power-of-ten', 100, 10), ('power-of-ten', 1000, 100), ('power-of-ten', 10000, 1000),
    ('power-of-ten', 100000, 10000), ('power-of-ten', 1000000, 100000), ('power-of-ten', 10000000, 1000000);
