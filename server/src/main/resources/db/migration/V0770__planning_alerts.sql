-- What somebody wants to be told of: a figure of a budget, a wallet or the allowance that goes over or under a threshold, or spending that
-- is ahead of the days.
CREATE TABLE alert_rule (
    book_id     uuid        NOT NULL,
    id          uuid        NOT NULL,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    scope       text        NOT NULL CHECK (scope IN ('BUDGET', 'WALLET', 'ALLOWANCE')),
    -- none: the allowance of the whole book
    wallet_id   uuid,
    -- of a BUDGET; none: the whole budget
    category_id uuid,
    direction   text        NOT NULL CHECK (direction IN ('OVER', 'UNDER', 'PACE')),
    amount      numeric     CHECK (abs(amount) < 1e24),
    currency    text        CHECK (length(currency) <= 24),
    -- of the plan, or of the day's allowance
    percent     numeric     CHECK (percent > 0 AND percent <= 1000),
    -- in whose name the figures are read: the person who made or last changed it
    kept_by     uuid        NOT NULL,
    version     integer     NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    deleted_at  timestamptz,
    deleted_in  uuid,
    PRIMARY KEY (book_id, id),
    CHECK ((amount IS NULL) = (currency IS NULL)),
    CHECK ((amount IS NULL) <> (percent IS NULL)),
    CHECK (scope = 'ALLOWANCE' OR wallet_id IS NOT NULL),
    CHECK (scope = 'BUDGET' OR (category_id IS NULL AND direction <> 'PACE')),
    CHECK (scope <> 'WALLET' OR percent IS NULL),
    CHECK ((deleted_at IS NULL) = (deleted_in IS NULL))
);
CREATE INDEX alert_rule_in_trash ON alert_rule (book_id, deleted_at, id) WHERE deleted_at IS NOT NULL;
SELECT platform_secure_book_table('alert_rule');

-- Whether a rule's figure was beyond its threshold when it was last looked at, and how often it has crossed so far. The subject is the
-- period of a budget, the day of an allowance, and nothing for a wallet. No row: it has not crossed yet.
CREATE TABLE alert_state (
    book_id   uuid    NOT NULL,
    rule_id   uuid    NOT NULL,
    subject   text    NOT NULL CHECK (length(subject) <= 40),
    beyond    boolean NOT NULL,
    crossings integer NOT NULL,
    PRIMARY KEY (book_id, rule_id, subject),
    FOREIGN KEY (book_id, rule_id) REFERENCES alert_rule (book_id, id) ON DELETE CASCADE
);
SELECT platform_secure_book_table('alert_state');

-- What crossed, with the figures of that moment: a fact, which outlives its rule and is not reckoned again.
CREATE TABLE alert_event (
    book_id     uuid        NOT NULL,
    id          uuid        NOT NULL,
    rule_id     uuid        NOT NULL,
    subject     text        NOT NULL,
    crossing    integer     NOT NULL,
    name        text        NOT NULL,
    scope       text        NOT NULL,
    direction   text        NOT NULL,
    wallet_id   uuid,
    category_id uuid,
    period_id   uuid,
    day         date        NOT NULL,
    figure      numeric     NOT NULL,
    threshold   numeric     NOT NULL,
    percent     numeric,
    plan        numeric,
    currency    text        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (book_id, id)
);
CREATE UNIQUE INDEX alert_event_once ON alert_event (book_id, rule_id, subject, crossing);
CREATE INDEX alert_event_latest ON alert_event (book_id, at, id);
SELECT platform_secure_book_table('alert_event');

-- Which events a person has read.
CREATE TABLE alert_read (
    book_id   uuid        NOT NULL,
    person_id uuid        NOT NULL,
    event_id  uuid        NOT NULL,
    read_at   timestamptz NOT NULL,
    PRIMARY KEY (book_id, person_id, event_id),
    FOREIGN KEY (book_id, event_id) REFERENCES alert_event (book_id, id) ON DELETE CASCADE
);
CREATE INDEX alert_read_by_event ON alert_read (book_id, event_id);
SELECT platform_secure_book_table('alert_read');

-- When somebody has to look at the rules of a book again: something was written in it, or its day has turned.
CREATE TABLE alert_due (
    book_id uuid        NOT NULL PRIMARY KEY,
    due_at  timestamptz NOT NULL,
    -- counts what was heard, so that what comes while somebody looks is looked at again
    heard   bigint      NOT NULL
);
CREATE INDEX alert_due_at ON alert_due (due_at);
SELECT platform_secure_local_table('alert_due');
