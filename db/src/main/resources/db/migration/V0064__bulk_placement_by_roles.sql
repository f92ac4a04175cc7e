-- Roles act as account!role, 97 signs at most.
ALTER TABLE bulk_placement ALTER COLUMN created_by TYPE varchar(100);
