-- A statement of a bank that an account's transactions were checked against. What it confirmed is the state RECONCILED of flow sides.
CREATE TABLE reconciliation (
    book_id           uuid        NOT NULL,
    id                uuid        NOT NULL,
    account_id        uuid        NOT NULL,
    commodity_id      uuid        NOT NULL,
    statement_date    date        NOT NULL,
    statement_balance numeric     NOT NULL CHECK (statement_balance > -1e24 AND statement_balance < 1e24),
    -- transactions that it confirmed
    transactions      integer     NOT NULL CHECK (transactions >= 0),
    operation_id      uuid        NOT NULL,
    created_at        timestamptz NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, account_id) REFERENCES account (book_id, id),
    FOREIGN KEY (book_id, commodity_id) REFERENCES commodity (book_id, id)
);
CREATE INDEX reconciliation_of_account ON reconciliation (book_id, account_id, statement_date, id);
SELECT platform_secure_book_table('reconciliation');
