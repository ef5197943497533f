-- Commodities and rates can be edited, so an edit has to name the version that it read.
ALTER TABLE commodity ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE book_rate ADD COLUMN version integer NOT NULL DEFAULT 1;
