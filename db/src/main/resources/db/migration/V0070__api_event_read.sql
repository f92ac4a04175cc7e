-- Which events their customer has read in the panel, and the unread ones at hand for the badge of every page.
ALTER TABLE api_event ADD COLUMN read_at timestamptz;
CREATE INDEX api_event_unread ON api_event (customer_id, id) WHERE deleted_at IS NULL AND read_at IS NULL;
