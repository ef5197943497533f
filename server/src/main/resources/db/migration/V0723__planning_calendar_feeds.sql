-- Secret links to what is upcoming, for calendars, which cannot sign in. One of each person and book; only the hash of its token is kept.
CREATE TABLE calendar_feed (
    token_hash bytea       NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    book_id    uuid        NOT NULL,
    person_id  uuid        NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (book_id, person_id)
);
SELECT platform_secure_global_table('calendar_feed');
