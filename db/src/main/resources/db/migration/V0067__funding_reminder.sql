-- Reminders of missing money that were given: one per account, deadline and step, whatever crashes (R21).
CREATE TABLE funding_reminder (
    customer_id bigint NOT NULL REFERENCES customer,
    deadline_at timestamptz NOT NULL,
    hours smallint NOT NULL CHECK (hours > 0),
    taken_at timestamptz NOT NULL,
    PRIMARY KEY (customer_id, deadline_at, hours)
);
