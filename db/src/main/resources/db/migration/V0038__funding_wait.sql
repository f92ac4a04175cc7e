-- Accounts whose orders wait for money: when they are tried again, and when the customer is told next (R21).
CREATE TABLE funding_wait (
    customer_id bigint PRIMARY KEY REFERENCES customer,
    next_try_at timestamptz,
    notice_at timestamptz NOT NULL
);
CREATE INDEX funding_wait_try ON funding_wait (next_try_at) WHERE next_try_at IS NOT NULL;
CREATE INDEX funding_wait_notice ON funding_wait (notice_at) WHERE next_try_at IS NOT NULL;
