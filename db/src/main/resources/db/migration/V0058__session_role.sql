-- Which role of the account a session was started by; a role's sessions go with it.
ALTER TABLE session ADD COLUMN role_user_id bigint REFERENCES role_user ON DELETE CASCADE;
CREATE INDEX session_role ON session (role_user_id) WHERE role_user_id IS NOT NULL;
