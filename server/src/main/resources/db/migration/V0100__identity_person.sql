-- A person who may sign in. Global: not part of any book.
CREATE TABLE person (
    id             uuid        NOT NULL PRIMARY KEY,
    email          text        NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    -- the address as it is compared: NFC, case folded
    email_key      text        NOT NULL UNIQUE,
    -- Argon2id, encoded with its parameters; none for demo people
    password_hash  text,
    display_name   text        NOT NULL CHECK (length(display_name) BETWEEN 1 AND 100),
    locale         text        NOT NULL,
    zone           text        NOT NULL,
    administrator  boolean     NOT NULL DEFAULT false,
    demo           boolean     NOT NULL DEFAULT false,
    version        integer     NOT NULL DEFAULT 1,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    deactivated_at timestamptz
);
CREATE INDEX person_demo ON person (created_at) WHERE demo;
SELECT platform_secure_global_table('person');
