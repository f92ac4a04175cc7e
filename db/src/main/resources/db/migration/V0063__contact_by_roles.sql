-- Roles act as account!role, 97 signs at most.
ALTER TABLE contact ALTER COLUMN created_by TYPE varchar(100), ALTER COLUMN updated_by TYPE varchar(100);
