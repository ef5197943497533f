-- What changed, by whom, in canonical text before and after. Insert-only.
CREATE TABLE journal_entry (
    book_id      uuid        NOT NULL,
    id           uuid        NOT NULL,
    operation_id uuid        NOT NULL,
    at           timestamptz NOT NULL,
    actor        uuid        NOT NULL,
    -- e.g. transaction.created, account.archived
    action       text        NOT NULL,
    object_kind  text        NOT NULL,
    object_id    uuid        NOT NULL,
    before       text,
    after        text,
    PRIMARY KEY (book_id, id)
);
CREATE INDEX journal_entry_of_object ON journal_entry (book_id, object_id, id);
CREATE INDEX journal_entry_of_operation ON journal_entry (book_id, operation_id, id);
SELECT platform_secure_insert_only_table('journal_entry');

-- An entry's place in the book's chain: hash = SHA-256(previous hash || entry), MAC under the server's key. Insert-only.
CREATE TABLE journal_seal (
    book_id   uuid        NOT NULL,
    sequence  bigint      NOT NULL CHECK (sequence > 0),
    entry_id  uuid        NOT NULL,
    hash      bytea       NOT NULL CHECK (length(hash) = 32),
    mac       bytea       NOT NULL CHECK (length(mac) = 32),
    sealed_at timestamptz NOT NULL,
    PRIMARY KEY (book_id, sequence),
    UNIQUE (book_id, entry_id),
    FOREIGN KEY (book_id, entry_id) REFERENCES journal_entry (book_id, id)
);
SELECT platform_secure_insert_only_table('journal_seal');

-- One row per ledger operation, written with it: what sealing, rules and notices read after the commit. Local to the node.
CREATE TABLE outbox (
    operation_id uuid        NOT NULL PRIMARY KEY,
    book_id      uuid        NOT NULL,
    actor        uuid        NOT NULL,
    action       text        NOT NULL,
    at           timestamptz NOT NULL
);
CREATE INDEX outbox_by_book ON outbox (book_id, operation_id);
SELECT platform_secure_local_table('outbox');
