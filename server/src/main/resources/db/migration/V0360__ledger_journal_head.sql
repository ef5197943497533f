-- Where a book's chain of seals ends, under a MAC of its own: a chain that was cut short is as sound as a whole one, but its head
-- says that there was more. Its row is also what a sealer takes, one per book at a time; no writer of the ledger ever needs it.
CREATE TABLE journal_head (
    book_id   uuid        NOT NULL PRIMARY KEY,
    sequence  bigint      NOT NULL CHECK (sequence >= 0),
    hash      bytea       NOT NULL CHECK (length(hash) = 32),
    mac       bytea       NOT NULL CHECK (length(mac) = 32),
    sealed_at timestamptz NOT NULL
);
SELECT platform_secure_book_table('journal_head');
