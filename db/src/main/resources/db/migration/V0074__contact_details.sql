-- What registries of some TLDs ask for besides, such as VATID and IDNUMBER, by the API's names.
ALTER TABLE contact ADD COLUMN details jsonb NOT NULL DEFAULT '{}';
