-- By what the next file of an account is known: the shape of the file, as in import_profile, and the account numbers above its table or in its
-- name. Runs before this have neither.
ALTER TABLE import_run
    ADD COLUMN shape bytea CHECK (length(shape) = 32),
    ADD COLUMN marks text[] NOT NULL DEFAULT '{}' CHECK (cardinality(marks) <= 20);
