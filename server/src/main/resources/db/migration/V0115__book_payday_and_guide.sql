-- When pay comes, as a plain fact that plans will begin their months with: a day of the month (31: its last day) or a day of the week.
ALTER TABLE book
    ADD COLUMN payday_day     smallint CHECK (payday_day BETWEEN 1 AND 31),
    -- ISO day of week, 1 = Monday
    ADD COLUMN payday_weekday smallint CHECK (payday_weekday BETWEEN 1 AND 7),
    ADD CONSTRAINT book_one_payday CHECK (payday_day IS NULL OR payday_weekday IS NULL),
    -- Whether its owner is still being led through the first steps. Books that are there already have taken them.
    ADD COLUMN guide text NOT NULL DEFAULT 'DONE' CHECK (guide IN ('OPEN', 'DONE'));
