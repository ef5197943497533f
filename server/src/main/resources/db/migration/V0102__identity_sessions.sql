-- A signed-in device, and the family of its refresh tokens.
CREATE TABLE session (
    id         uuid        NOT NULL PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    -- no refresh carries it further than this
    ends_at    timestamptz NOT NULL,
    used_at    timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_by text        CHECK (revoked_by IN ('LOGOUT', 'REUSE', 'PASSWORD', 'DEACTIVATION', 'OPERATOR')),
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX session_of_person ON session (person_id, id);
CREATE INDEX session_revoked ON session (revoked_at) WHERE revoked_at IS NOT NULL;
SELECT platform_secure_global_table('session');

-- SHA-256 of each refresh token that a session had. Used ones stay until they expire: to know them again is how theft is seen.
CREATE TABLE refresh_token (
    hash       bytea       NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    session_id uuid        NOT NULL REFERENCES session ON DELETE CASCADE,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX refresh_token_of_session ON refresh_token (session_id, expires_at);
SELECT platform_secure_global_table('refresh_token');
