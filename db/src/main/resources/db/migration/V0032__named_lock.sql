-- Rows that long runs lock when only one node may do them.
CREATE TABLE named_lock (
    name varchar(64) PRIMARY KEY
);
