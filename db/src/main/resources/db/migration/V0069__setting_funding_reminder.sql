-- When customers are reminded of unfunded orders, in hours before the deadline, and how long after a low-balance notice they are not (R21).
INSERT INTO setting (name, value, valid_from) VALUES
    ('funding-reminder-hours', '72 24 6 1', '2026-01-01T00:00:00Z'),
    ('funding-reminder-quiet-minutes', '15', '2026-01-01T00:00:00Z');
