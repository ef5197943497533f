-- What came in from files: how each bank writes them, the runs with their staged rows, and what the bank said in each line.

-- How a bank writes its CSV, as JSON of dev.sallim.core.csv.CsvProfile; found again by the shape of the file: its header's names.
CREATE TABLE import_profile (
    book_id    uuid        NOT NULL,
    id         uuid        NOT NULL,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key   text        NOT NULL,
    profile    text        NOT NULL CHECK (length(profile) <= 65536),
    -- SHA-256 of delimiter and header
    shape      bytea       NOT NULL CHECK (length(shape) = 32),
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, name_key)
);
CREATE INDEX import_profile_by_shape ON import_profile (book_id, shape, updated_at);
SELECT platform_secure_book_table('import_profile');

-- One commit or revert of a book at a time: each sees what the one before it has booked.
CREATE TABLE import_gate (
    book_id uuid NOT NULL PRIMARY KEY
);
SELECT platform_secure_book_table('import_gate');

-- One file. The id is that of the run that staged it; commit and revert are runs of their own.
CREATE TABLE import_run (
    book_id          uuid        NOT NULL,
    id               uuid        NOT NULL,
    person_id        uuid        NOT NULL,
    status           text        NOT NULL CHECK (status IN ('STAGING', 'READY', 'COMMITTING', 'COMMITTED', 'REVERTING',
                                                            'REVERTED', 'FAILED')),
    -- the run that works on it now, or did last
    work_id          uuid        NOT NULL,
    file_name        text        NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
    file_size        bigint      NOT NULL CHECK (file_size >= 0),
    sha256           bytea       NOT NULL CHECK (length(sha256) = 32),
    -- where the file has no account column
    account_id       uuid,
    -- which account a name in the file stands for, where a person has said so: JSON
    accounts         text        NOT NULL,
    profile          text        NOT NULL,
    profile_id       uuid,
    -- rows per verdict, how many will be added, and the stated balances with their differences: JSON
    counts           text,
    balances         text,
    first_day        date,
    last_day         date,
    -- why the last work failed: a code of the catalogue, and the words that go with it
    error_code       text,
    error_detail     text,
    error_line       bigint,
    commit_operation uuid,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    committed_at     timestamptz,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, account_id) REFERENCES account (book_id, id)
);
SELECT platform_secure_book_table('import_run');

-- A line of the file with its verdict, and what a person chose instead.
CREATE TABLE import_row (
    book_id                uuid     NOT NULL,
    run_id                 uuid     NOT NULL,
    line_no                integer  NOT NULL CHECK (line_no > 0),
    -- the id that its bank line, and the transaction it is booked as, will have
    id                     uuid     NOT NULL,
    -- place in the order of booking, oldest first
    seq                    integer  NOT NULL,
    verdict                text     NOT NULL CHECK (verdict IN ('NEW', 'DUPLICATE', 'TWIN_KEPT', 'IN_TRASH', 'TRANSFER_CANDIDATE',
                                                                'IGNORED_ZERO', 'INVALID')),
    -- INVALID: what is wrong; DUPLICATE: by what it was recognised
    reason                 text,
    choice                 text     CHECK (choice IN ('NEW', 'SKIP', 'TRANSFER')),
    account_id             uuid,
    commodity_id           uuid,
    day                    date,
    at_time                time,
    amount                 numeric,
    balance                numeric,
    account_text           text,
    currency               text,
    external_id            text,
    payee_text             text     NOT NULL,
    memo                   text     NOT NULL,
    category_text          text,
    raw                    text     NOT NULL,
    -- the words by which history is asked for payee and category
    text_key               text     NOT NULL,
    fingerprint            bytea,
    twin_no                integer,
    -- what it is a duplicate of
    bank_line_id           uuid,
    matched_transaction_id uuid,
    -- the other leg: a line of this file, or a transaction already booked
    partner_account_id     uuid,
    partner_line           integer,
    partner_transaction_id uuid,
    payee_id               uuid,
    payee_name             text,
    payee_key              text,
    category_id            uuid,
    PRIMARY KEY (book_id, run_id, line_no),
    FOREIGN KEY (book_id, run_id) REFERENCES import_run (book_id, id) ON DELETE CASCADE,
    CHECK (verdict = 'INVALID' OR (account_id IS NOT NULL AND commodity_id IS NOT NULL AND day IS NOT NULL AND amount IS NOT NULL
                                   AND fingerprint IS NOT NULL)),
    CHECK (choice IS DISTINCT FROM 'TRANSFER' OR partner_line IS NOT NULL OR partner_transaction_id IS NOT NULL),
    CHECK (verdict NOT IN ('INVALID', 'IGNORED_ZERO') OR choice IS NULL OR choice = 'SKIP')
);
CREATE INDEX import_row_by_verdict ON import_row (book_id, run_id, verdict, line_no);
SELECT platform_secure_book_table('import_row');

-- What a bank said in one line, never edited; only the flow it became may be another later. It outlives the transaction: who
-- deleted that for good does not want it back with the next file.
CREATE TABLE bank_line (
    book_id        uuid     NOT NULL,
    account_id     uuid     NOT NULL,
    id             uuid     NOT NULL,
    run_id         uuid     NOT NULL,
    line_no        integer  NOT NULL,
    fingerprint    bytea    NOT NULL CHECK (length(fingerprint) = 32),
    twin_no        integer  NOT NULL CHECK (twin_no > 0),
    external_id    text,
    day            date     NOT NULL,
    at_time        time,
    amount         numeric  NOT NULL CHECK (amount <> 0 AND amount > -1e24 AND amount < 1e24),
    commodity_id   uuid     NOT NULL,
    balance        numeric,
    text_key       text     NOT NULL,
    raw            text     NOT NULL,
    transaction_id uuid     NOT NULL,
    flow_line      smallint NOT NULL,
    PRIMARY KEY (book_id, account_id, id),
    CONSTRAINT bank_line_once UNIQUE (book_id, account_id, fingerprint, twin_no),
    FOREIGN KEY (book_id, account_id) REFERENCES account (book_id, id),
    FOREIGN KEY (book_id, run_id) REFERENCES import_run (book_id, id)
);
CREATE INDEX bank_line_by_external_id ON bank_line (book_id, account_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX bank_line_by_day ON bank_line (book_id, account_id, day);
CREATE INDEX bank_line_by_text ON bank_line (book_id, text_key, day);
CREATE INDEX bank_line_by_run ON bank_line (book_id, run_id, line_no);
CREATE INDEX bank_line_by_transaction ON bank_line (book_id, transaction_id);
SELECT platform_secure_book_table('bank_line');
