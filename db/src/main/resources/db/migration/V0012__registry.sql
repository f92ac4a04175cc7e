-- Registries we hold an EPP accreditation at; secrets come from the environment.
CREATE TABLE registry (
    id varchar(32) PRIMARY KEY,
    title varchar(255) NOT NULL,
    host varchar(255) NOT NULL,
    port integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
    trust_store varchar(255),
    client_key varchar(255),
    idle_limit_seconds integer NOT NULL,
    enabled boolean NOT NULL DEFAULT true
);
