-- Periods: a date range of a wallet that is planned, lived in and then closed.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- What proposes the next period of a wallet. A wallet without a row goes by the calendar month.
CREATE TABLE period_rule (
    book_id     uuid        NOT NULL,
    wallet_id   uuid        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('MONTH', 'MONTH_FROM_DAY', 'WEEKS', 'SEMI_MONTH', 'QUARTER', 'YEAR',
                                                     'PAY_CYCLE', 'CUSTOM')),
    day         smallint    CHECK (day BETWEEN 1 AND 31),
    weeks       smallint    CHECK (weeks BETWEEN 1 AND 52),
    anchor      date,
    shift       text        NOT NULL CHECK (shift IN ('NONE', 'BEFORE', 'AFTER')),
    category_id uuid,
    auto_draft  boolean     NOT NULL,
    updated_at  timestamptz NOT NULL,
    PRIMARY KEY (book_id, wallet_id),
    FOREIGN KEY (book_id, wallet_id) REFERENCES wallet (book_id, id) ON DELETE CASCADE,
    FOREIGN KEY (book_id, category_id) REFERENCES account (book_id, id)
);
SELECT platform_secure_book_table('period_rule');

-- Days that are no working days though they are weekdays: what "the working day before" skips.
CREATE TABLE holiday (
    book_id uuid NOT NULL,
    day     date NOT NULL,
    name    text NOT NULL CHECK (length(name) <= 100),
    PRIMARY KEY (book_id, day)
);
SELECT platform_secure_book_table('holiday');

CREATE TABLE period (
    book_id      uuid        NOT NULL,
    id           uuid        NOT NULL,
    wallet_id    uuid        NOT NULL,
    -- the wallet's currency when the period was made: what its plans are counted in, whatever the wallet becomes
    commodity_id uuid        NOT NULL,
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    starts_on    date        NOT NULL CHECK (starts_on >= DATE '1900-01-01'),
    ends_on      date        NOT NULL CHECK (ends_on <= DATE '2200-12-31'),
    status       text        NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'CLOSED')),
    -- what the comparison was when it was closed: shown from then on, whatever rates become
    closing      jsonb,
    activated_at timestamptz,
    closed_at    timestamptz,
    version      integer     NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    deleted_at   timestamptz,
    deleted_in   uuid,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, wallet_id) REFERENCES wallet (book_id, id) ON DELETE CASCADE,
    FOREIGN KEY (book_id, commodity_id) REFERENCES commodity (book_id, id),
    CHECK (starts_on <= ends_on),
    CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK ((status = 'CLOSED') = (closing IS NOT NULL)),
    CHECK ((status = 'DRAFT') = (activated_at IS NULL)),
    CHECK (deleted_at IS NULL OR status = 'DRAFT'),
    CHECK ((deleted_at IS NULL) = (deleted_in IS NULL)),
    CONSTRAINT period_overlap EXCLUDE USING gist (book_id WITH =, wallet_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
        WHERE (deleted_at IS NULL)
);
CREATE UNIQUE INDEX period_one_draft ON period (book_id, wallet_id) WHERE status = 'DRAFT' AND deleted_at IS NULL;
CREATE UNIQUE INDEX period_one_active ON period (book_id, wallet_id) WHERE status = 'ACTIVE';
CREATE INDEX period_by_end ON period (book_id, wallet_id, ends_on) WHERE deleted_at IS NULL;
SELECT platform_secure_book_table('period');
