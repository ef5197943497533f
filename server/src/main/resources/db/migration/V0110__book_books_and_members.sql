-- Books and who may do what in them. Global: asked before a book is chosen.
CREATE TABLE book (
    id          uuid        NOT NULL PRIMARY KEY,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    -- ISO 4217; totals of the book are converted to it
    currency    text        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    zone        text        NOT NULL,
    -- ISO day of week, 1 = Monday
    week_start  smallint    NOT NULL CHECK (week_start BETWEEN 1 AND 7),
    version     integer     NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL
);
SELECT platform_secure_global_table('book');

CREATE TABLE membership (
    book_id    uuid        NOT NULL REFERENCES book ON DELETE CASCADE,
    person_id  uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
    role       text        NOT NULL CHECK (role IN ('OWNER', 'EDITOR', 'VIEWER')),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (book_id, person_id)
);
CREATE INDEX membership_of_person ON membership (person_id, book_id);
SELECT platform_secure_global_table('membership');
