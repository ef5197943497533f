-- How many entries the book's journal had before the verdicts were given. The journal only grows, and with every change of the book: where
-- it has as many when the file is booked, nothing has changed that a verdict could depend on.
ALTER TABLE import_run ADD COLUMN staged_entries bigint;
