-- Who came first. The first person who is no demo takes this row and becomes the system's administrator: of two who register at the
-- same moment one waits for the other here, so there is never a second one, and never none.
CREATE TABLE founding (
    only_row   boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    founded_at timestamptz
);
INSERT INTO founding (only_row) VALUES (true);
SELECT platform_secure_global_table('founding');
