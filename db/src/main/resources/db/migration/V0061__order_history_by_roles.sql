-- Roles act as account!role, 97 signs at most.
ALTER TABLE order_history ALTER COLUMN actor TYPE varchar(100);
