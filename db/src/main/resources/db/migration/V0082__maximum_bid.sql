-- The secret maxima behind the bids of the log, only ever added to: a customer's latest is in force (R36).
CREATE TABLE maximum_bid (
    auction_id bigint NOT NULL,
    entry integer NOT NULL,
    customer_id bigint NOT NULL,
    maximum_minor bigint NOT NULL CHECK (maximum_minor > 0),
    received_at timestamptz NOT NULL,
    actor varchar(100) NOT NULL,
    origin varchar(64) NOT NULL,
    PRIMARY KEY (auction_id, entry),
    FOREIGN KEY (auction_id, entry) REFERENCES auction_log,
    FOREIGN KEY (auction_id, customer_id) REFERENCES auction_bidder
);
CREATE INDEX maximum_bid_customer ON maximum_bid (auction_id, customer_id, entry DESC);
