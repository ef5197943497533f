-- What a file of rates changed, rate by rate, for as long as it can be undone: the journal keeps the file's counts and digest only.
CREATE TABLE book_rate_change (
    book_id           uuid        NOT NULL,
    operation_id      uuid        NOT NULL,
    from_commodity_id uuid        NOT NULL,
    to_commodity_id   uuid        NOT NULL,
    day               date        NOT NULL,
    -- none where there was no rate
    before_rate       numeric     CHECK (before_rate > 0 AND before_rate < 1e24),
    before_source     text,
    -- none where the operation removed the rate
    after_rate        numeric     CHECK (after_rate > 0 AND after_rate < 1e24),
    after_source      text,
    at                timestamptz NOT NULL,
    PRIMARY KEY (book_id, operation_id, from_commodity_id, to_commodity_id, day),
    FOREIGN KEY (book_id, from_commodity_id) REFERENCES commodity (book_id, id),
    FOREIGN KEY (book_id, to_commodity_id) REFERENCES commodity (book_id, id),
    CHECK ((before_rate IS NULL) = (before_source IS NULL)),
    CHECK ((after_rate IS NULL) = (after_source IS NULL))
);
CREATE INDEX book_rate_change_by_age ON book_rate_change (book_id, at);
SELECT platform_secure_book_table('book_rate_change');
