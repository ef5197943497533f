-- How a member has arranged the dashboard of a book for themselves: its cards in their order, those put away included, so that a card that
-- a later release brings is told from one that nobody wants. It goes with the membership.
CREATE TABLE dashboard_arrangement (
    book_id    uuid        NOT NULL,
    person_id  uuid        NOT NULL,
    cards      jsonb       NOT NULL CHECK (jsonb_typeof(cards) = 'array' AND pg_column_size(cards) <= 8000),
    version    integer     NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (book_id, person_id),
    FOREIGN KEY (book_id, person_id) REFERENCES membership ON DELETE CASCADE
);
SELECT platform_secure_book_table('dashboard_arrangement');
