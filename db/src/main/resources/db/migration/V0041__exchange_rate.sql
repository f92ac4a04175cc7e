-- Reference rates as published, units of the currency for one euro: what prices in another currency are held at (R20).
CREATE TABLE exchange_rate (
    rate_date date NOT NULL,
    currency varchar(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'EUR'),
    rate numeric NOT NULL CHECK (rate > 0),
    imported_at timestamptz NOT NULL,
    PRIMARY KEY (rate_date, currency)
);
