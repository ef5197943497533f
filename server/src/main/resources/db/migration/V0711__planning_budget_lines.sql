-- What is planned for one category, tag or account, or for all expenses, in one period; amounts in the period's currency.
CREATE TABLE budget_line (
    book_id      uuid        NOT NULL,
    id           uuid        NOT NULL,
    period_id    uuid        NOT NULL,
    scope        text        NOT NULL CHECK (scope IN ('CATEGORY', 'TAG', 'ACCOUNT', 'ALL')),
    category_id  uuid,
    tag_id       uuid,
    account_id   uuid,
    plan         numeric     NOT NULL CHECK (plan >= 0 AND plan < 1e24),
    -- the plan when the period was activated; none in a draft
    initial_plan numeric     CHECK (initial_plan >= 0 AND initial_plan < 1e24),
    rollover     text        NOT NULL CHECK (rollover IN ('NONE', 'SURPLUS', 'BOTH')),
    -- which account is to pay it; nothing refers to it, so that an account may go: one that is gone counts as none
    paid_from_id uuid,
    note         text        NOT NULL CHECK (length(note) <= 500),
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, period_id) REFERENCES period (book_id, id) ON DELETE CASCADE,
    FOREIGN KEY (book_id, category_id) REFERENCES account (book_id, id) ON DELETE CASCADE,
    FOREIGN KEY (book_id, tag_id) REFERENCES tag (book_id, id) ON DELETE CASCADE,
    FOREIGN KEY (book_id, account_id) REFERENCES account (book_id, id) ON DELETE CASCADE,
    CHECK ((scope = 'CATEGORY') = (category_id IS NOT NULL)),
    CHECK ((scope = 'TAG') = (tag_id IS NOT NULL)),
    CHECK ((scope = 'ACCOUNT') = (account_id IS NOT NULL))
);
CREATE UNIQUE INDEX budget_line_subject ON budget_line (book_id, period_id, scope, category_id, tag_id, account_id) NULLS NOT DISTINCT;
CREATE INDEX budget_line_category ON budget_line (book_id, category_id) WHERE category_id IS NOT NULL;
CREATE INDEX budget_line_tag ON budget_line (book_id, tag_id) WHERE tag_id IS NOT NULL;
CREATE INDEX budget_line_account ON budget_line (book_id, account_id) WHERE account_id IS NOT NULL;
SELECT platform_secure_book_table('budget_line');
