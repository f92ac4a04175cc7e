-- Auctions won and not paid: a customer with too many may not bid (R41).
CREATE TABLE bidder_strike (
    auction_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (customer_id, auction_id),
    FOREIGN KEY (auction_id, customer_id) REFERENCES auction_bidder
);
