-- Roles act as account!role, 97 signs at most.
ALTER TABLE audit_entry ALTER COLUMN actor TYPE varchar(100);
