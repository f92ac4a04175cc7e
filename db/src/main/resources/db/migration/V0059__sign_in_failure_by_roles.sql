-- Roles sign in as account!role, 97 signs at most.
ALTER TABLE sign_in_failure ALTER COLUMN login TYPE varchar(100);
