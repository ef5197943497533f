-- The roles, and the helpers by which every later migration says what kind of table it makes: book, global or local.
-- The kind is kept as the table's comment, where the schema lint reads it.

-- The embedded server has these roles before Flyway starts. On another server they are made here, where the credential may
-- (CREATEROLE), or were made by its administrator (docs/decisions/0005-one-credential.md).
DO $roles$
DECLARE
    v_role text;
BEGIN
    FOREACH v_role IN ARRAY ARRAY['sallim_app', 'sallim_search'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = v_role) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', v_role);
        END IF;
        IF NOT pg_has_role(current_user, v_role, 'SET') THEN
            -- Without INHERIT: the owner must not fall under the policies of the role that it becomes.
            EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', v_role, current_user);
        END IF;
    END LOOP;
END
$roles$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO sallim_app, sallim_search;

-- Imports are copied into a temporary table first: PostgreSQL has no COPY into a table with row security.
DO $temporary$
BEGIN
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO sallim_app', current_database());
END
$temporary$;

-- What every table has in common: nothing for anyone, then just what is named for the app role.
CREATE FUNCTION platform_grant_table(p_table regclass, p_kind text, p_rights text)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $function$
BEGIN
    EXECUTE format('REVOKE ALL ON TABLE %s FROM PUBLIC, sallim_app, sallim_search', p_table);
    EXECUTE format('GRANT %s ON TABLE %s TO sallim_app', p_rights, p_table);
    EXECUTE format('COMMENT ON TABLE %s IS %L', p_table, p_kind);
END
$function$;

-- Row security, forced; the app role sees the rows of the book that the connection has set, and none where it has set none.
-- The owner (migrations, purge_book) sees all by a policy of its own: without it a data migration would update 0 rows in silence.
CREATE FUNCTION platform_force_book_security(p_table regclass)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $function$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', p_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', p_table);
    EXECUTE format($policy$
        CREATE POLICY book_isolation ON %s FOR ALL TO sallim_app
        USING (book_id = nullif(current_setting('app.book_id', true), '')::uuid)
        WITH CHECK (book_id = nullif(current_setting('app.book_id', true), '')::uuid)$policy$, p_table);
    EXECUTE format('CREATE POLICY maintenance ON %s FOR ALL TO %I USING (true) WITH CHECK (true)', p_table, current_user);
END
$function$;

CREATE FUNCTION platform_secure_book_table(p_table regclass)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $function$
BEGIN
    PERFORM platform_force_book_security(p_table);
    PERFORM platform_grant_table(p_table, 'book', 'SELECT, INSERT, UPDATE, DELETE');
END
$function$;

-- A book table that is only ever added to (the journal).
CREATE FUNCTION platform_secure_insert_only_table(p_table regclass)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $function$
BEGIN
    PERFORM platform_force_book_security(p_table);
    PERFORM platform_grant_table(p_table, 'book insert-only', 'SELECT, INSERT');
END
$function$;

-- A table over all books: users, sessions, memberships, instruments, prices.
CREATE FUNCTION platform_secure_global_table(p_table regclass)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $function$
BEGIN
    PERFORM platform_grant_table(p_table, 'global', 'SELECT, INSERT, UPDATE, DELETE');
END
$function$;

-- A table of this node's own work: jobs, outbox.
CREATE FUNCTION platform_secure_local_table(p_table regclass)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $function$
BEGIN
    PERFORM platform_grant_table(p_table, 'local', 'SELECT, INSERT, UPDATE, DELETE');
END
$function$;

-- Lets the search role read a book table across books: its functions filter by the book themselves, because row security
-- keeps PostgreSQL from using an index with an operator that is not leakproof (a trigram or bigram search).
CREATE FUNCTION platform_open_to_search(p_table regclass)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $function$
BEGIN
    EXECUTE format('GRANT SELECT ON TABLE %s TO sallim_search', p_table);
    EXECUTE format('CREATE POLICY search_reads ON %s FOR SELECT TO sallim_search USING (true)', p_table);
END
$function$;

-- Hands a SECURITY DEFINER function to the search role, callable by the app role alone.
CREATE FUNCTION platform_search_function(p_function regprocedure)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $function$
BEGIN
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = public, pg_temp', p_function);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', p_function);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO sallim_app', p_function);
    -- A new owner must be allowed to create in the schema at the moment of the hand-over, and only then.
    GRANT CREATE ON SCHEMA public TO sallim_search;
    EXECUTE format('ALTER FUNCTION %s OWNER TO sallim_search', p_function);
    REVOKE CREATE ON SCHEMA public FROM sallim_search;
END
$function$;
