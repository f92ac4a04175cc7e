-- The share of tax on what a customer is invoiced, in hundredths of a percent; 0 for those who are not taxed (R40).
ALTER TABLE customer ADD COLUMN vat_basis_points integer NOT NULL DEFAULT 0 CHECK (vat_basis_points BETWEEN 0 AND 10000);
