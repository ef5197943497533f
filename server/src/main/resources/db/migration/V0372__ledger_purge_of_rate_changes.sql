-- Deletes at most so many changes of rates that are too old to be undone, of all books.
CREATE FUNCTION ledger_purge_rate_changes(p_before timestamptz, p_most integer)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $function$
DECLARE
    v_deleted integer;
BEGIN
    DELETE FROM book_rate_change c
    WHERE (c.book_id, c.operation_id, c.from_commodity_id, c.to_commodity_id, c.day) IN (
        SELECT e.book_id, e.operation_id, e.from_commodity_id, e.to_commodity_id, e.day
        FROM book_rate_change e WHERE e.at < p_before LIMIT p_most FOR UPDATE SKIP LOCKED);
    GET DIAGNOSTICS v_deleted = ROW_COUNT;
    RETURN v_deleted;
END
$function$;
REVOKE ALL ON FUNCTION ledger_purge_rate_changes(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_purge_rate_changes(timestamptz, integer) TO sallim_app;
