-- The name of what a wallet is frozen by, for the refusal that names it: the ledger knows of no periods.
ALTER TABLE wallet ADD COLUMN frozen_by text NOT NULL DEFAULT '' CHECK (length(frozen_by) <= 100);
