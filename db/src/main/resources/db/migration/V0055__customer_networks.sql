-- Networks a user may sign in and call from, with blanks between them; empty stands for everywhere (R3).
ALTER TABLE customer ADD COLUMN allowed_networks varchar(3000) NOT NULL DEFAULT '';
