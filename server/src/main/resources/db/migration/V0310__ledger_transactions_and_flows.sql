-- The heart: positions, transactions, flows and the rollups per day.

-- Quantity of one commodity in one account: the sum of its live flows. Its guards (wallet, freeze, accepting) are asserted
-- by the very update that changes the quantity, so that no write slips past a close, an archive or a move.
CREATE TABLE position (
    book_id        uuid    NOT NULL,
    account_id     uuid    NOT NULL,
    commodity_id   uuid    NOT NULL,
    quantity       numeric NOT NULL CHECK (quantity > -1e30 AND quantity < 1e30),
    -- the account's wallet; none for categories and equity
    wallet_id      uuid,
    frozen_through date,
    accepting      boolean NOT NULL,
    PRIMARY KEY (book_id, account_id, commodity_id),
    FOREIGN KEY (book_id, account_id) REFERENCES account (book_id, id),
    FOREIGN KEY (book_id, commodity_id) REFERENCES commodity (book_id, id)
) WITH (fillfactor = 75);
SELECT platform_secure_book_table('position');

CREATE TABLE transaction (
    book_id    uuid        NOT NULL,
    id         uuid        NOT NULL,
    booked_on  date        NOT NULL CHECK (booked_on BETWEEN DATE '1900-01-01' AND DATE '2200-12-31'),
    -- order within the day, ascending; an opening balance has 0 and is first
    ordinal    bigint      NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('TRADE', 'EXCHANGE', 'OPENING', 'ADJUSTMENT', 'TRANSFER', 'REFUND',
                                                    'EXPENSE', 'INCOME')),
    payee_id   uuid,
    note       text        NOT NULL CHECK (length(note) <= 2000),
    -- who made it: a person, an import run, the demo
    source     text        NOT NULL CHECK (source IN ('PERSON', 'IMPORT', 'DEMO')),
    source_id  uuid,
    -- whether transaction_tag has rows for it: spares every list a look-up per row
    tagged     boolean     NOT NULL,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    -- the operation that put it into the trash: restore brings back exactly those
    deleted_in uuid,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, payee_id) REFERENCES payee (book_id, id),
    CHECK ((deleted_at IS NULL) = (deleted_in IS NULL))
) WITH (fillfactor = 90);
CREATE INDEX transaction_by_day ON transaction (book_id, booked_on, ordinal, id) WHERE deleted_at IS NULL;
CREATE INDEX transaction_by_payee ON transaction (book_id, payee_id, booked_on, ordinal, id)
    WHERE deleted_at IS NULL AND payee_id IS NOT NULL;
CREATE INDEX transaction_in_trash ON transaction (book_id, deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX transaction_by_source ON transaction (book_id, source_id, id) WHERE source_id IS NOT NULL;
SELECT platform_secure_book_table('transaction');

-- An amount that leaves one account and enters another. A flow names two positions, so its accounts and commodities are of its book.
CREATE TABLE flow (
    book_id           uuid     NOT NULL,
    transaction_id    uuid     NOT NULL,
    line_no           smallint NOT NULL CHECK (line_no BETWEEN 1 AND 500),
    booked_on         date     NOT NULL,
    ordinal           bigint   NOT NULL,
    from_account_id   uuid     NOT NULL,
    from_commodity_id uuid     NOT NULL,
    from_amount       numeric  NOT NULL CHECK (from_amount > 0 AND from_amount < 1e24),
    from_state        text     CHECK (from_state IN ('PENDING', 'CLEARED', 'RECONCILED')),
    from_wallet_id    uuid     NOT NULL,
    to_account_id     uuid     NOT NULL,
    to_commodity_id   uuid     NOT NULL,
    to_amount         numeric  NOT NULL CHECK (to_amount > 0 AND to_amount < 1e24),
    to_state          text     CHECK (to_state IN ('PENDING', 'CLEARED', 'RECONCILED')),
    to_wallet_id      uuid     NOT NULL,
    memo              text     NOT NULL CHECK (length(memo) <= 500),
    deleted_at        timestamptz,
    PRIMARY KEY (book_id, transaction_id, line_no),
    FOREIGN KEY (book_id, transaction_id) REFERENCES transaction (book_id, id) ON DELETE CASCADE,
    FOREIGN KEY (book_id, from_account_id, from_commodity_id) REFERENCES position (book_id, account_id, commodity_id),
    FOREIGN KEY (book_id, to_account_id, to_commodity_id) REFERENCES position (book_id, account_id, commodity_id),
    CHECK (from_commodity_id <> to_commodity_id OR from_amount = to_amount),
    CHECK (from_account_id <> to_account_id OR from_commodity_id <> to_commodity_id)
) WITH (fillfactor = 90);
CREATE INDEX flow_from ON flow (book_id, from_account_id, booked_on, ordinal, transaction_id) WHERE deleted_at IS NULL;
CREATE INDEX flow_to ON flow (book_id, to_account_id, booked_on, ordinal, transaction_id) WHERE deleted_at IS NULL;
CREATE INDEX flow_pending_from ON flow (book_id, from_account_id, from_commodity_id)
    WHERE deleted_at IS NULL AND from_state = 'PENDING';
CREATE INDEX flow_pending_to ON flow (book_id, to_account_id, to_commodity_id)
    WHERE deleted_at IS NULL AND to_state = 'PENDING';
SELECT platform_secure_book_table('flow');

CREATE TABLE transaction_tag (
    book_id        uuid NOT NULL,
    transaction_id uuid NOT NULL,
    tag_id         uuid NOT NULL,
    PRIMARY KEY (book_id, transaction_id, tag_id),
    FOREIGN KEY (book_id, transaction_id) REFERENCES transaction (book_id, id) ON DELETE CASCADE,
    FOREIGN KEY (book_id, tag_id) REFERENCES tag (book_id, id)
);
CREATE INDEX transaction_tag_by_tag ON transaction_tag (book_id, tag_id, transaction_id);
SELECT platform_secure_book_table('transaction_tag');

-- What entered and left an account on a day. For a category the wallet is that of the account on the other side.
CREATE TABLE position_day (
    book_id      uuid    NOT NULL,
    account_id   uuid    NOT NULL,
    wallet_id    uuid    NOT NULL,
    commodity_id uuid    NOT NULL,
    day          date    NOT NULL,
    inflow       numeric NOT NULL CHECK (inflow >= 0),
    outflow      numeric NOT NULL CHECK (outflow >= 0),
    -- live flow sides behind the row
    n            integer NOT NULL CHECK (n >= 0),
    PRIMARY KEY (book_id, account_id, wallet_id, commodity_id, day),
    FOREIGN KEY (book_id, account_id, commodity_id) REFERENCES position (book_id, account_id, commodity_id),
    FOREIGN KEY (book_id, wallet_id) REFERENCES wallet (book_id, id)
) WITH (fillfactor = 80);
CREATE INDEX position_day_by_day ON position_day (book_id, day, account_id);
SELECT platform_secure_book_table('position_day');
