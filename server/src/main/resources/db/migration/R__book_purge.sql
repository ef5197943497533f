-- Deletes a book with everything that carries its id, in one statement: references between its rows are checked when all of them are
-- gone. It runs as the owner, because nothing else may take entries out of a journal, and only for the book that the connection has
-- set, so that no slip of a caller reaches another one. Which tables there are it reads from the catalogue: a new one is never missed.
CREATE OR REPLACE FUNCTION purge_book(p_book uuid)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $function$
DECLARE
    v_statement text;
    v_found     boolean;
BEGIN
    IF p_book IS DISTINCT FROM nullif(current_setting('app.book_id', true), '')::uuid THEN
        RAISE EXCEPTION 'purge_book only takes the book that is set' USING ERRCODE = '42501';
    END IF;
    -- No chart write of this book goes on beside it, and no setting of it either.
    PERFORM 1 FROM book_chart c WHERE c.book_id = p_book FOR UPDATE;
    SELECT EXISTS (SELECT 1 FROM book b WHERE b.id = p_book FOR UPDATE) INTO v_found;

    SELECT 'WITH ' || string_agg(format('d%s AS (DELETE FROM %I.%I WHERE book_id = $1)', c.oid, n.nspname, c.relname), ', ' ORDER BY c.oid)
           || ' DELETE FROM book WHERE id = $1'
    INTO STRICT v_statement
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'book_id' AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition;
    EXECUTE v_statement USING p_book;
    RETURN v_found;
END
$function$;
REVOKE ALL ON FUNCTION purge_book(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION purge_book(uuid) TO sallim_app;
