-- Filters of the transaction list that people keep under a name. They are the book's, as its tags are: every member opens them, whoever
-- may write changes them. The body is what the API takes and answers.
CREATE TABLE saved_view (
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
CREATE UNIQUE INDEX saved_view_name ON saved_view (book_id, name_key) WHERE deleted_at IS NULL;
SELECT platform_secure_book_table('saved_view');
