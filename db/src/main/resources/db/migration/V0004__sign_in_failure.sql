-- Failed sign-ins per login and address, for lock-out with back-off (R3).
CREATE TABLE sign_in_failure (
    login varchar(64) PRIMARY KEY,
    failures integer NOT NULL,
    last_at timestamptz NOT NULL,
    locked_until timestamptz
);
CREATE INDEX sign_in_failure_last ON sign_in_failure (last_at);
