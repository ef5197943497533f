-- The keys that access tokens are signed with, sealed by the master key. The one that is not retired signs; every one that is here is
-- believed.
CREATE TABLE signing_key (
    id         text        NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    sealed     bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    retired_at timestamptz
);
CREATE UNIQUE INDEX signing_key_in_use ON signing_key ((true)) WHERE retired_at IS NULL;
SELECT platform_secure_global_table('signing_key');
