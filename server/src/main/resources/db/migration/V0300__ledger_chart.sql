-- What a book is made of: commodities, wallets, accounts (categories included), payees, tags.

-- Counts the changes to a book's chart. A chart write takes this row first, so chart writes of one book come one after the other,
-- and caches revalidate by reading one number.
CREATE TABLE book_chart (
    book_id uuid   NOT NULL PRIMARY KEY,
    version bigint NOT NULL
);
SELECT platform_secure_book_table('book_chart');

CREATE TABLE commodity (
    book_id       uuid        NOT NULL,
    -- ISO 4217 currencies have the same id in every book (a name-based UUID of the code)
    id            uuid        NOT NULL,
    code          text        NOT NULL CHECK (code ~ '^[A-Z0-9][A-Z0-9._-]{0,23}$'),
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    kind          text        NOT NULL CHECK (kind IN ('CURRENCY', 'SHARE', 'FUND', 'COIN', 'OTHER')),
    -- decimals an amount may have; may rise, never falls
    scale         smallint    NOT NULL CHECK (scale BETWEEN 0 AND 18),
    instrument_id uuid,
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, code)
);
SELECT platform_secure_book_table('commodity');

CREATE TABLE wallet (
    book_id        uuid        NOT NULL,
    id             uuid        NOT NULL,
    name           text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key       text        NOT NULL,
    description    text        NOT NULL DEFAULT '' CHECK (length(description) <= 500),
    commodity_id   uuid        NOT NULL,
    sort_order     integer     NOT NULL DEFAULT 0,
    -- the last day that no write may touch; copied to the positions of the wallet's accounts
    frozen_through date,
    version        integer     NOT NULL DEFAULT 1,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    deleted_at     timestamptz,
    deleted_in     uuid,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, commodity_id) REFERENCES commodity (book_id, id)
);
CREATE UNIQUE INDEX wallet_name ON wallet (book_id, name_key) WHERE deleted_at IS NULL;
SELECT platform_secure_book_table('wallet');

-- Accounts that hold money, and categories and the system's equity accounts, which are accounts too.
CREATE TABLE account (
    book_id                uuid        NOT NULL,
    id                     uuid        NOT NULL,
    class                  text        NOT NULL CHECK (class IN ('ASSET', 'LIABILITY', 'INCOME', 'EXPENSE', 'EQUITY')),
    kind                   text        CHECK (kind IN ('CASH', 'CHECKING', 'SAVINGS', 'CREDIT_CARD', 'LOAN', 'INVESTMENT',
                                                       'CRYPTO', 'PROPERTY', 'OTHER_ASSET', 'OTHER_LIABILITY')),
    role                   text        NOT NULL DEFAULT 'NONE'
        CHECK (role IN ('NONE', 'OPENING', 'ADJUSTMENT', 'UNCATEGORISED_INCOME', 'UNCATEGORISED_EXPENSE')),
    name                   text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key               text        NOT NULL,
    commodity_id           uuid,
    wallet_id              uuid,
    parent_id              uuid,
    priority               text        CHECK (priority IN ('MUST', 'SAVING', 'OTHER', 'REGULAR', 'IRREGULAR')),
    colour                 text        CHECK (length(colour) <= 20),
    icon                   text        CHECK (length(icon) <= 40),
    institution            text        CHECK (length(institution) <= 100),
    subtype                text        CHECK (length(subtype) <= 40),
    note                   text        NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
    -- the last digits for people; the whole number is sealed by the server's key
    number_masked          text        CHECK (length(number_masked) <= 40),
    number_sealed          bytea,
    opened_on              date,
    card_limit             numeric     CHECK (card_limit >= 0 AND card_limit < 1e24),
    card_statement_day     smallint    CHECK (card_statement_day BETWEEN 1 AND 31),
    card_payment_day       smallint    CHECK (card_payment_day BETWEEN 1 AND 31),
    card_paying_account_id uuid,
    sort_order             integer     NOT NULL DEFAULT 0,
    version                integer     NOT NULL DEFAULT 1,
    created_at             timestamptz NOT NULL,
    updated_at             timestamptz NOT NULL,
    archived_at            timestamptz,
    -- where a merge took this category; never live again unless the merge is undone
    merged_into            uuid,
    deleted_at             timestamptz,
    deleted_in             uuid,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, commodity_id) REFERENCES commodity (book_id, id),
    FOREIGN KEY (book_id, wallet_id) REFERENCES wallet (book_id, id),
    FOREIGN KEY (book_id, parent_id) REFERENCES account (book_id, id),
    FOREIGN KEY (book_id, card_paying_account_id) REFERENCES account (book_id, id),
    FOREIGN KEY (book_id, merged_into) REFERENCES account (book_id, id),
    CHECK ((class IN ('ASSET', 'LIABILITY')) = (kind IS NOT NULL)),
    CHECK ((class IN ('ASSET', 'LIABILITY')) = (commodity_id IS NOT NULL)),
    CHECK ((class IN ('ASSET', 'LIABILITY')) = (wallet_id IS NOT NULL)),
    CHECK (class IN ('INCOME', 'EXPENSE') OR parent_id IS NULL),
    CHECK ((class = 'EQUITY') = (role IN ('OPENING', 'ADJUSTMENT')))
);
CREATE UNIQUE INDEX account_name ON account (book_id, name_key)
    WHERE class IN ('ASSET', 'LIABILITY') AND deleted_at IS NULL;
CREATE UNIQUE INDEX account_category_name ON account (book_id, class, parent_id, name_key) NULLS NOT DISTINCT
    WHERE class IN ('INCOME', 'EXPENSE') AND deleted_at IS NULL AND merged_into IS NULL;
CREATE UNIQUE INDEX account_role ON account (book_id, role) WHERE role <> 'NONE';
CREATE INDEX account_wallet ON account (book_id, wallet_id) WHERE wallet_id IS NOT NULL;
SELECT platform_secure_book_table('account');

CREATE TABLE payee (
    book_id             uuid        NOT NULL,
    id                  uuid        NOT NULL,
    name                text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key            text        NOT NULL,
    note                text        NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
    phone               text        CHECK (length(phone) <= 40),
    default_category_id uuid,
    version             integer     NOT NULL DEFAULT 1,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    archived_at         timestamptz,
    merged_into         uuid,
    deleted_at          timestamptz,
    deleted_in          uuid,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, default_category_id) REFERENCES account (book_id, id),
    FOREIGN KEY (book_id, merged_into) REFERENCES payee (book_id, id)
);
CREATE UNIQUE INDEX payee_name ON payee (book_id, name_key) WHERE deleted_at IS NULL AND merged_into IS NULL;
SELECT platform_secure_book_table('payee');

CREATE TABLE tag (
    book_id     uuid        NOT NULL,
    id          uuid        NOT NULL,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key    text        NOT NULL,
    colour      text        CHECK (length(colour) <= 20),
    version     integer     NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    archived_at timestamptz,
    merged_into uuid,
    deleted_at  timestamptz,
    deleted_in  uuid,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, merged_into) REFERENCES tag (book_id, id)
);
CREATE UNIQUE INDEX tag_name ON tag (book_id, name_key) WHERE deleted_at IS NULL AND merged_into IS NULL;
SELECT platform_secure_book_table('tag');

-- Exchange rates typed, imported or learned from own exchanges: one unit of "from" is worth "rate" units of "to".
CREATE TABLE book_rate (
    book_id           uuid        NOT NULL,
    from_commodity_id uuid        NOT NULL,
    to_commodity_id   uuid        NOT NULL,
    day               date        NOT NULL,
    rate              numeric     NOT NULL CHECK (rate > 0 AND rate < 1e24),
    source            text        NOT NULL CHECK (source IN ('TYPED', 'IMPORTED', 'LEARNED')),
    updated_at        timestamptz NOT NULL,
    PRIMARY KEY (book_id, from_commodity_id, to_commodity_id, day),
    FOREIGN KEY (book_id, from_commodity_id) REFERENCES commodity (book_id, id),
    FOREIGN KEY (book_id, to_commodity_id) REFERENCES commodity (book_id, id),
    CHECK (from_commodity_id <> to_commodity_id)
);
SELECT platform_secure_book_table('book_rate');
