-- Who may bid: each entitled customer once, known to the others by an alias alone (R8, R30, R38).
CREATE TABLE auction_bidder (
    auction_id bigint NOT NULL REFERENCES auction,
    customer_id bigint NOT NULL REFERENCES customer,
    alias varchar(32) NOT NULL CHECK (alias ~ '^[A-Za-z0-9-]+$'),
    PRIMARY KEY (auction_id, customer_id),
    UNIQUE (auction_id, alias)
);
