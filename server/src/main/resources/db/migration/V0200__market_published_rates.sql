-- Exchange rates that somebody publishes for everybody: one unit of "from" is worth "rate" units of "to". A book's own rates win
-- over them for the same pair and day. Nothing fetches them yet.
CREATE TABLE published_rate (
    from_code  text        NOT NULL CHECK (from_code ~ '^[A-Z0-9][A-Z0-9._-]{0,23}$'),
    to_code    text        NOT NULL CHECK (to_code ~ '^[A-Z0-9][A-Z0-9._-]{0,23}$'),
    day        date        NOT NULL,
    rate       numeric     NOT NULL CHECK (rate > 0 AND rate < 1e24),
    source     text        NOT NULL CHECK (length(source) BETWEEN 1 AND 40),
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (from_code, to_code, day),
    CHECK (from_code <> to_code)
);
SELECT platform_secure_global_table('published_rate');
