-- Who wrote a contact and who changed it last, for StatusContact; rows from before say SYSTEM, the audit trail knows more.
ALTER TABLE contact
    ADD COLUMN created_by varchar(64) NOT NULL DEFAULT 'SYSTEM',
    ADD COLUMN updated_by varchar(64) NOT NULL DEFAULT 'SYSTEM';
