-- The lines of a bulk placement as they were given, the verdict on each, and the order it became.
CREATE TABLE bulk_line (
    placement_id bigint NOT NULL REFERENCES bulk_placement ON DELETE CASCADE,
    place integer NOT NULL,
    line integer NOT NULL,
    text varchar(1000) NOT NULL,
    order_class varchar(16),
    class_tld varchar(63),
    priority integer,
    tag varchar(64),
    repeated boolean NOT NULL DEFAULT false,
    step varchar(5) NOT NULL CHECK (step IN ('NEW', 'CHECK', 'PLACE', 'UNDO')),
    code smallint,
    detail varchar(400) NOT NULL DEFAULT '',
    ace varchar(255),
    name_unicode varchar(255),
    api_class varchar(80),
    price_minor bigint,
    currency varchar(3),
    finalization_at timestamptz,
    order_id bigint REFERENCES backorder,
    PRIMARY KEY (placement_id, place),
    CHECK (step = 'NEW' OR code IS NOT NULL)
);
CREATE INDEX bulk_line_order ON bulk_line (order_id) WHERE order_id IS NOT NULL;
