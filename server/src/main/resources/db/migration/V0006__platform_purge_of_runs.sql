-- Deletes at most so many runs that ended before a moment, of all books: what they did is in the journal.
CREATE FUNCTION platform_purge_runs(p_before timestamptz, p_most integer)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $function$
DECLARE
    v_deleted integer;
BEGIN
    DELETE FROM run r
    WHERE (r.book_id, r.id) IN (
        SELECT e.book_id, e.id FROM run e WHERE e.finished_at < p_before LIMIT p_most FOR UPDATE SKIP LOCKED);
    GET DIAGNOSTICS v_deleted = ROW_COUNT;
    RETURN v_deleted;
END
$function$;
REVOKE ALL ON FUNCTION platform_purge_runs(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform_purge_runs(timestamptz, integer) TO sallim_app;
