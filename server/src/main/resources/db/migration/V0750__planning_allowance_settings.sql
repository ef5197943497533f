-- How a book, or one wallet of it, reckons its daily allowance. Without a row: by income, spread, all weekdays alike.
CREATE TABLE allowance_setting (
    book_id    uuid        NOT NULL,
    id         uuid        NOT NULL,
    -- none: the whole book
    wallet_id  uuid,
    basis      text        NOT NULL CHECK (basis IN ('INCOME', 'BALANCE')),
    policy     text        NOT NULL CHECK (policy IN ('SPREAD', 'CARRY', 'SAVE')),
    -- of Monday to Sunday
    weights    integer[]   NOT NULL CHECK (cardinality(weights) = 7 AND 0 <= ALL (weights) AND 1000 >= ALL (weights)),
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, wallet_id) REFERENCES wallet (book_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX allowance_setting_of ON allowance_setting (book_id, wallet_id) NULLS NOT DISTINCT;
SELECT platform_secure_book_table('allowance_setting');
