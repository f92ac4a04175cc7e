-- Zones under a TLD in which third-level names are sold (R5).
CREATE TABLE tld_zone (
    zone varchar(127) PRIMARY KEY,
    tld varchar(63) NOT NULL REFERENCES tld
);
