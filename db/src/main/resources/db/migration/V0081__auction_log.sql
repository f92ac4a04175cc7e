-- What happened in an auction, hash-chained and only ever added to; it names bidders by alias and holds no maximum (R38).
CREATE TABLE auction_log (
    auction_id bigint NOT NULL REFERENCES auction,
    entry integer NOT NULL CHECK (entry > 0),
    kind varchar(16) NOT NULL CHECK (kind IN ('OPENED', 'BID', 'RAISE', 'CLOSED')),
    at timestamptz NOT NULL,
    bidder varchar(32),
    price_minor bigint,
    currency varchar(3) NOT NULL,
    leader varchar(32),
    ends_at timestamptz NOT NULL,
    detail varchar(1400) NOT NULL CHECK (detail ~ '^[!-~]+$'),
    hash varchar(64) NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (auction_id, entry),
    FOREIGN KEY (auction_id, bidder) REFERENCES auction_bidder (auction_id, alias),
    FOREIGN KEY (auction_id, leader) REFERENCES auction_bidder (auction_id, alias),
    CHECK ((kind IN ('BID', 'RAISE')) = (bidder IS NOT NULL)),
    CHECK ((price_minor IS NULL) = (leader IS NULL)),
    CHECK (kind <> 'OPENED' OR (entry = 1 AND leader IS NULL)),
    CHECK (kind NOT IN ('BID', 'RAISE') OR leader IS NOT NULL)
);
