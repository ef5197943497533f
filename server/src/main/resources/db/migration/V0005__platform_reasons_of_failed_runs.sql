-- A run that failed over single items says which and why, in its result.
ALTER TABLE run DROP CONSTRAINT run_result_of_success;
ALTER TABLE run ADD CONSTRAINT run_result_of_an_end CHECK (result IS NULL OR status IN ('SUCCEEDED', 'FAILED'));
