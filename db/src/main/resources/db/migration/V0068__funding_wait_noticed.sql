-- When an account was last told that money is missing: a reminder right after it would say the same (R21).
ALTER TABLE funding_wait ADD COLUMN noticed_at timestamptz;
