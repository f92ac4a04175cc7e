-- A name stays on the list until nobody can get it any more: the end of the engine's tries and of its TLD's Lite window (R34).
ALTER TABLE dropping_name ADD COLUMN listed_until timestamptz;
UPDATE dropping_name SET listed_until = drop_at + interval '10 hours';
ALTER TABLE dropping_name ALTER COLUMN listed_until SET NOT NULL;
