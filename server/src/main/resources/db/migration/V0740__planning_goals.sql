-- What a book saves for: an amount, perhaps by a day, or a percentage of each income; and what of which account is set aside for it.
CREATE TABLE goal (
    book_id      uuid        NOT NULL,
    id           uuid        NOT NULL,
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key     text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('PERCENT', 'AMOUNT')),
    percent      numeric     CHECK (percent > 0 AND percent <= 100),
    target       numeric     CHECK (target > 0 AND target < 1e24),
    commodity_id uuid        NOT NULL,
    due_on       date,
    note         text        NOT NULL CHECK (length(note) <= 500),
    version      integer     NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    deleted_at   timestamptz,
    deleted_in   uuid,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, commodity_id) REFERENCES commodity (book_id, id),
    CHECK ((kind = 'PERCENT') = (percent IS NOT NULL)),
    CHECK ((kind = 'AMOUNT') = (target IS NOT NULL)),
    CHECK (kind = 'AMOUNT' OR due_on IS NULL),
    CHECK ((deleted_at IS NULL) = (deleted_in IS NULL))
);
CREATE UNIQUE INDEX goal_name ON goal (book_id, name_key) WHERE deleted_at IS NULL;
SELECT platform_secure_book_table('goal');

CREATE TABLE goal_account (
    book_id    uuid    NOT NULL,
    goal_id    uuid    NOT NULL,
    account_id uuid    NOT NULL,
    -- in the account's commodity, which is the goal's; none: whatever other goals leave of the balance
    earmark    numeric CHECK (earmark >= 0 AND earmark < 1e24),
    PRIMARY KEY (book_id, goal_id, account_id),
    FOREIGN KEY (book_id, goal_id) REFERENCES goal (book_id, id) ON DELETE CASCADE,
    FOREIGN KEY (book_id, account_id) REFERENCES account (book_id, id) ON DELETE CASCADE
);
CREATE INDEX goal_account_by_account ON goal_account (book_id, account_id, goal_id);
SELECT platform_secure_book_table('goal_account');
