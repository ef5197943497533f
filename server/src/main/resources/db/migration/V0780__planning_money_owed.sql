-- Expenses for which money is to come back, and the money that came for one. Both hang on transactions: in the trash they stay, and what
-- lies there counts as neither spent nor received; gone for good takes them along.
CREATE TABLE owed (
    book_id        uuid        NOT NULL,
    -- the expense
    transaction_id uuid        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('REFUND', 'REIMBURSEMENT')),
    -- none: the whole of it, whatever it becomes by an edit
    expected       numeric     CHECK (expected > 0 AND expected < 1e24),
    commodity_id   uuid        NOT NULL,
    -- by whom: one of the book's payees, looked for when it is read, or a few words
    payee_id       uuid,
    payee          text        CHECK (length(payee) BETWEEN 1 AND 100),
    version        integer     NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    PRIMARY KEY (book_id, transaction_id),
    FOREIGN KEY (book_id, transaction_id) REFERENCES transaction (book_id, id) ON DELETE CASCADE,
    FOREIGN KEY (book_id, commodity_id) REFERENCES commodity (book_id, id),
    CHECK (payee_id IS NULL OR payee IS NULL)
);
SELECT platform_secure_book_table('owed');

CREATE TABLE money_link (
    book_id      uuid        NOT NULL,
    id           uuid        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('REFUND', 'REIMBURSEMENT')),
    expense_id   uuid        NOT NULL,
    -- the transaction that brought it
    money_id     uuid        NOT NULL,
    -- how much of it is for this expense; none: all of it, whatever it becomes by an edit
    amount       numeric     CHECK (amount > 0 AND amount < 1e24),
    commodity_id uuid        NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, expense_id) REFERENCES transaction (book_id, id) ON DELETE CASCADE,
    FOREIGN KEY (book_id, money_id) REFERENCES transaction (book_id, id) ON DELETE CASCADE,
    FOREIGN KEY (book_id, commodity_id) REFERENCES commodity (book_id, id),
    CHECK (expense_id <> money_id)
);
CREATE UNIQUE INDEX money_link_pair ON money_link (book_id, expense_id, money_id);
CREATE INDEX money_link_by_money ON money_link (book_id, money_id);
SELECT platform_secure_book_table('money_link');
