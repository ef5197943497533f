-- A transaction may be an occurrence of a recurring item, which its source_id names.
ALTER TABLE transaction
    DROP CONSTRAINT transaction_source_check,
    ADD CONSTRAINT transaction_source_check CHECK (source IN ('PERSON', 'IMPORT', 'DEMO', 'RECURRING'));
