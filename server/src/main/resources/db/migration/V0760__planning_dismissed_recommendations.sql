-- Which recommendations somebody does not want: they are not made again.
CREATE TABLE recommendation_dismissal (
    book_id        uuid        NOT NULL,
    -- what it is about, as the recommendation names itself
    recommendation text        NOT NULL CHECK (length(recommendation) BETWEEN 1 AND 120),
    dismissed_at   timestamptz NOT NULL,
    dismissed_by   uuid        NOT NULL,
    PRIMARY KEY (book_id, recommendation)
);
SELECT platform_secure_book_table('recommendation_dismissal');
