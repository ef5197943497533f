-- A file's lines name one run and a few accounts, yet each line was looked up there by itself: 300,000 look-ups for 100,000 lines. What
-- those foreign keys held is held once per file. The transaction that writes lines also changes the status of their run and asserts that
-- it found it, and each line's account is that of a flow, whose own foreign key stays. Lines leave with their account, and staged rows
-- with their run, by the statements that remove those.
ALTER TABLE bank_line DROP CONSTRAINT bank_line_book_id_account_id_fkey, DROP CONSTRAINT bank_line_book_id_run_id_fkey;
ALTER TABLE import_row DROP CONSTRAINT import_row_book_id_run_id_fkey;
-- Served the foreign key alone: taking an import back finds its lines by their transactions.
DROP INDEX bank_line_by_run;
