-- What somebody said is not recurring: a suggestion with this key is not made again.
CREATE TABLE recurring_dismissal (
    book_id      uuid        NOT NULL,
    -- account, payee and direction: what a suggestion is about
    account_id   uuid        NOT NULL,
    payee_id     uuid        NOT NULL,
    incoming     boolean     NOT NULL,
    dismissed_at timestamptz NOT NULL,
    dismissed_by uuid        NOT NULL,
    PRIMARY KEY (book_id, account_id, payee_id, incoming)
);
SELECT platform_secure_book_table('recurring_dismissal');
