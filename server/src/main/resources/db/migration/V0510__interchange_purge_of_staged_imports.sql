-- Forgets imports that were staged and never booked, of all books: at most so many rows at a time, the oldest import first. Its run is
-- closed with the first rows, so that nobody books the rest, and goes with the last. Answers how many rows went; 0 where all is done.
CREATE FUNCTION interchange_purge_staged(p_before timestamptz, p_now timestamptz, p_most integer)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $function$
DECLARE
    v_book uuid;
    v_run uuid;
    v_deleted integer;
BEGIN
    SELECT r.book_id, r.id INTO v_book, v_run FROM import_run r
    WHERE r.status IN ('STAGING', 'READY', 'FAILED') AND r.created_at < p_before AND r.committed_at IS NULL
    ORDER BY r.created_at LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    UPDATE import_run SET status = 'FAILED', error_code = coalesce(error_code, 'interrupted'), updated_at = p_now
    WHERE book_id = v_book AND id = v_run;
    DELETE FROM import_row
    WHERE book_id = v_book AND run_id = v_run AND line_no IN (
        SELECT line_no FROM import_row WHERE book_id = v_book AND run_id = v_run LIMIT p_most);
    GET DIAGNOSTICS v_deleted = ROW_COUNT;
    IF v_deleted < p_most THEN
        DELETE FROM import_run WHERE book_id = v_book AND id = v_run;
        v_deleted := v_deleted + 1;
    END IF;
    RETURN v_deleted;
END
$function$;
REVOKE ALL ON FUNCTION interchange_purge_staged(timestamptz, timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION interchange_purge_staged(timestamptz, timestamptz, integer) TO sallim_app;
