-- Incomes, expenses and transfers that come again and again, by a rule of RFC 5545. What an item names (accounts, categories, a payee,
-- tags) is looked for when it is used: an item keeps nothing from being deleted.
CREATE TABLE recurring (
    book_id     uuid        NOT NULL,
    id          uuid        NOT NULL,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key    text        NOT NULL,
    -- of the transactions that it makes
    kind        text        NOT NULL CHECK (kind IN ('TRADE', 'EXCHANGE', 'TRANSFER', 'REFUND', 'EXPENSE', 'INCOME')),
    -- [{from, to, amount, toAmount, memo}] as the API has them; a side left out is uncategorised
    flows       jsonb       NOT NULL CHECK (jsonb_typeof(flows) = 'array' AND pg_column_size(flows) <= 20000),
    payee_id    uuid,
    note        text        NOT NULL CHECK (length(note) <= 2000),
    tag_ids     uuid[]      NOT NULL,
    rule        text        NOT NULL CHECK (length(rule) <= 200),
    starts_on   date        NOT NULL,
    ends_on     date,
    -- where a day goes that is no working day
    shift       text        NOT NULL CHECK (shift IN ('NONE', 'BEFORE', 'AFTER')),
    mode        text        NOT NULL CHECK (mode IN ('POST', 'REMIND')),
    -- the amount is that of the last times
    estimated   boolean     NOT NULL,
    -- the item that this one took over from, where it was changed from a day on
    follows     uuid,
    -- days by the rule before this one are past, not missed: the rule was changed, or the item lay in the trash
    counts_from date        NOT NULL,
    -- in whose name it is posted: the person who made or last changed it
    kept_by     uuid        NOT NULL,
    -- the day on which the next one is to be posted; none for those that only remind, and those that have ended
    next_on     date,
    version     integer     NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    deleted_at  timestamptz,
    deleted_in  uuid,
    PRIMARY KEY (book_id, id),
    CHECK (starts_on BETWEEN DATE '1900-01-01' AND DATE '2200-12-31'),
    CHECK (ends_on >= starts_on),
    CHECK ((deleted_at IS NULL) = (deleted_in IS NULL))
);
CREATE INDEX recurring_by_name ON recurring (book_id, name_key, id) WHERE deleted_at IS NULL;
CREATE INDEX recurring_next ON recurring (book_id, next_on) WHERE deleted_at IS NULL AND next_on IS NOT NULL;
CREATE INDEX recurring_in_trash ON recurring (book_id, deleted_at, id) WHERE deleted_at IS NOT NULL;
SELECT platform_secure_book_table('recurring');

-- What became of one day of a rule. Its key is the day as the rule gives it, before any shift or move, and never expires: that row is why
-- a day is posted once, whoever tries, and whatever becomes of the transaction. No row: expected, as the item says.
CREATE TABLE occurrence (
    book_id        uuid        NOT NULL,
    recurring_id   uuid        NOT NULL,
    day            date        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('EXPECTED', 'POSTED', 'SKIPPED', 'MATCHED', 'REFUSED')),
    -- another day or other flows than the item says, for this once
    moved_to       date,
    flows          jsonb       CHECK (jsonb_typeof(flows) = 'array' AND pg_column_size(flows) <= 20000),
    -- what was posted, or what it was matched with; may be in the trash or gone by now
    transaction_id uuid,
    -- why it was not posted: a code of the API's catalogue, and what it is about (the last closed day, an account's name)
    reason         text        CHECK (length(reason) <= 40),
    reason_about   text        CHECK (length(reason_about) <= 200),
    -- transactions that somebody said are not this one
    unmatched      uuid[]      NOT NULL DEFAULT '{}',
    version        integer     NOT NULL,
    updated_at     timestamptz NOT NULL,
    PRIMARY KEY (book_id, recurring_id, day),
    FOREIGN KEY (book_id, recurring_id) REFERENCES recurring (book_id, id) ON DELETE CASCADE,
    CHECK ((state IN ('POSTED', 'MATCHED')) = (transaction_id IS NOT NULL)),
    CHECK ((state = 'REFUSED') = (reason IS NOT NULL))
);
CREATE INDEX occurrence_by_day ON occurrence (book_id, day);
CREATE INDEX occurrence_moved ON occurrence (book_id, moved_to) WHERE moved_to IS NOT NULL;
-- One transaction is one occurrence of one item.
CREATE UNIQUE INDEX occurrence_transaction ON occurrence (book_id, transaction_id) WHERE transaction_id IS NOT NULL;
SELECT platform_secure_book_table('occurrence');

-- When somebody has to look at the recurring items of a book again: because a day has come on which one is to be posted, or because
-- something was written that may be one of them. Over all books, so that nobody has to walk through those where nothing is due.
CREATE TABLE recurring_due (
    book_id uuid        NOT NULL PRIMARY KEY,
    due_at  timestamptz NOT NULL,
    -- counts what was heard, so that what comes while somebody looks is looked at again
    heard   bigint      NOT NULL
);
CREATE INDEX recurring_due_at ON recurring_due (due_at);
SELECT platform_secure_local_table('recurring_due');
