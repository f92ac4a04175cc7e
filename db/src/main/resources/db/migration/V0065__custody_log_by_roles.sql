-- Roles act as account!role, 97 signs at most.
ALTER TABLE custody_log ALTER COLUMN actor TYPE varchar(100);
