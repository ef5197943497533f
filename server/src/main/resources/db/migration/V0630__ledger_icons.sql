-- The name of a picture. Which names there are is the server's to say; that it is a name, and nothing else, is said here too.
ALTER TABLE account ADD CONSTRAINT account_icon_name CHECK (icon ~ '^[a-z0-9-]{1,40}$');
