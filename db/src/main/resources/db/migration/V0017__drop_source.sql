-- Where drop lists come from; data, so that a new source is a row (R12).
CREATE TABLE drop_source (
    id varchar(32) PRIMARY KEY,
    title varchar(255) NOT NULL,
    importer varchar(32) NOT NULL,
    address varchar(1000),
    every_seconds integer CHECK (every_seconds > 0),
    complete boolean NOT NULL,
    trust integer NOT NULL,
    least_share_percent integer NOT NULL DEFAULT 50 CHECK (least_share_percent BETWEEN 0 AND 100),
    enabled boolean NOT NULL DEFAULT true,
    next_import_at timestamptz,
    etag varchar(255),
    last_modified varchar(64)
);
