-- What a merge re-labelled, so that it can be undone exactly; and the working set of a move between wallets while it runs.
CREATE TABLE relabel (
    book_id        uuid     NOT NULL,
    operation_id   uuid     NOT NULL,
    transaction_id uuid     NOT NULL,
    -- of a flow; 0 for the transaction itself
    line_no        smallint NOT NULL,
    -- FROM and TO: a side of a flow. PAYEE: the transaction's. TAG: it got the other tag instead; TAG_BOTH: it had both before
    side           text     NOT NULL CHECK (side IN ('FROM', 'TO', 'PAYEE', 'TAG', 'TAG_BOTH')),
    PRIMARY KEY (book_id, operation_id, transaction_id, line_no, side),
    FOREIGN KEY (book_id, transaction_id) REFERENCES transaction (book_id, id) ON DELETE CASCADE
);
SELECT platform_secure_book_table('relabel');
