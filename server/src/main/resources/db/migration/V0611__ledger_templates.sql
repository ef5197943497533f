-- Transactions that people keep as a pattern for new ones. What the body names (accounts, tags) is looked for when it is used: a pattern
-- keeps nothing from being deleted.
CREATE TABLE template (
    book_id    uuid        NOT NULL,
    id         uuid        NOT NULL,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key   text        NOT NULL,
    body       jsonb       NOT NULL CHECK (jsonb_typeof(body) = 'object' AND pg_column_size(body) <= 20000),
    version    integer     NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    deleted_in uuid,
    PRIMARY KEY (book_id, id)
);
CREATE UNIQUE INDEX template_name ON template (book_id, name_key) WHERE deleted_at IS NULL;
SELECT platform_secure_book_table('template');
