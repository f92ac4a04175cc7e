-- Where reference rates are fetched, and when next; data, so that an operator may use a mirror (R20).
CREATE TABLE rate_source (
    id varchar(32) PRIMARY KEY,
    address varchar(1000) NOT NULL,
    every_seconds integer NOT NULL CHECK (every_seconds > 0),
    enabled boolean NOT NULL DEFAULT true,
    next_import_at timestamptz
);
-- The European Central Bank publishes once each working day, at about 16:00 in Frankfurt.
INSERT INTO rate_source (id, address, every_seconds)
VALUES ('ecb', 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml', 14400);
