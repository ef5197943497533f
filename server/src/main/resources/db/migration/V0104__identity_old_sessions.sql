-- Sessions are forgotten by when they end and by when they were last used.
CREATE INDEX session_by_end ON session (ends_at);
CREATE INDEX session_by_use ON session (used_at);
