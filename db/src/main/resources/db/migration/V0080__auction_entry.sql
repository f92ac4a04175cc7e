-- The orders an auction decides, each in one auction; a customer's earliest is the one that wins (R8, R30, R40).
CREATE TABLE auction_entry (
    order_id bigint PRIMARY KEY REFERENCES backorder,
    auction_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    created_at timestamptz NOT NULL,
    FOREIGN KEY (auction_id, customer_id) REFERENCES auction_bidder
);
CREATE INDEX auction_entry_auction ON auction_entry (auction_id, created_at, order_id);
