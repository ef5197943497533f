-- The list of operations counts what each touched, by kind, from the index alone.
CREATE INDEX journal_entry_of_operation_by_kind ON journal_entry (book_id, operation_id, id) INCLUDE (object_kind);
DROP INDEX journal_entry_of_operation;
