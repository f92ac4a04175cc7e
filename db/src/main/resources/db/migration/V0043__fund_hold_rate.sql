-- What a hold was asked for in the price's currency, and the rate that made it an amount of the account's (R20).
ALTER TABLE fund_hold
    ADD COLUMN quoted_minor bigint CHECK (quoted_minor >= 0),
    ADD COLUMN quoted_currency varchar(3),
    ADD COLUMN rate numeric CHECK (rate > 0),
    ADD COLUMN rate_date date,
    ADD CONSTRAINT fund_hold_converted_wholly CHECK (num_nonnulls(quoted_minor, quoted_currency, rate, rate_date) IN (0, 4)),
    ADD CONSTRAINT fund_hold_converted_between_two CHECK (quoted_currency <> currency);
