-- Resellers make user classes of their own for those below them; without an owner a class is the operator's (R1).
ALTER TABLE tier ADD COLUMN owner_id bigint REFERENCES customer;
ALTER TABLE tier DROP CONSTRAINT tier_name_key;
ALTER TABLE tier ADD CONSTRAINT tier_owner_name UNIQUE NULLS NOT DISTINCT (owner_id, name);
