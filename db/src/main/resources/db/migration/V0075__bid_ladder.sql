-- Bid increments are data: presets of the market, of which each auction's terms name one (R35).
CREATE TABLE bid_ladder (
    name varchar(32) PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9-]*$'),
    title varchar(64) NOT NULL
);
INSERT INTO bid_ladder (name, title) VALUES
    ('flat-5', 'HEXONET: 5.00'),
    ('sav', 'Sav: 1.00 to 100.00'),
    ('catchdrop', 'CatchDrop: 10.00 to 100.00'),
    ('power-of-ten', '.ee: a hundredth of the next power of ten');
