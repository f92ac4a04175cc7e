-- Columns that people do not want to see, table by table (R47); what has no row is shown as it comes.
CREATE TABLE table_view (
    customer_id bigint NOT NULL REFERENCES customer,
    table_name varchar(32) NOT NULL,
    hidden varchar(1000) NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (customer_id, table_name)
);
