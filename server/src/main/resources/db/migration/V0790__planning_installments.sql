-- Purchases on a card that are paid in parts. The ledger books the price; budget and bill bear the parts. A plan hangs on its transaction:
-- in the trash it counts for nothing, and gone for good it takes the plan along.
CREATE TABLE installment (
    book_id        uuid        NOT NULL,
    transaction_id uuid        NOT NULL,
    parts          integer     NOT NULL CHECK (parts BETWEEN 2 AND 60),
    first_on       date        NOT NULL,
    -- of the last part: finds the plans that a day still bears something of
    last_on        date        NOT NULL CHECK (last_on > first_on),
    -- percent of a year, of what is unpaid; not with interest_total; neither: free
    yearly_percent numeric     CHECK (yearly_percent > 0 AND yearly_percent <= 100),
    -- for all parts together, in the price's commodity
    interest_total numeric     CHECK (interest_total > 0 AND interest_total < 1e24),
    version        integer     NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    PRIMARY KEY (book_id, transaction_id),
    FOREIGN KEY (book_id, transaction_id) REFERENCES transaction (book_id, id) ON DELETE CASCADE,
    CHECK (yearly_percent IS NULL OR interest_total IS NULL)
);
CREATE INDEX installment_by_last_day ON installment (book_id, last_on);
SELECT platform_secure_book_table('installment');
