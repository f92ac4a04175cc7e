-- A second factor per RFC 6238: the shared secret in Base32, since when, and the last time step used, for a code counts once (R3).
ALTER TABLE customer ADD COLUMN otp_secret varchar(64);
ALTER TABLE customer ADD COLUMN otp_since timestamptz;
ALTER TABLE customer ADD COLUMN otp_last_step bigint NOT NULL DEFAULT 0;
ALTER TABLE customer ADD CONSTRAINT customer_otp CHECK ((otp_secret IS NULL) = (otp_since IS NULL));
