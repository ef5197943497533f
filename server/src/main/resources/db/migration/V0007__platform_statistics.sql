-- Counts those of some tables anew for the planner in which so many new rows are more than a tenth of what it knew; says how many. Only
-- a table's owner may do that, so this does it for the app role.
CREATE FUNCTION platform_recount(p_tables text[], p_rows bigint)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $function$
DECLARE
    v_table text;
    v_counted integer := 0;
BEGIN
    FOR v_table IN
        SELECT c.relname FROM pg_class c
        WHERE c.relname = ANY (p_tables) AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
          AND p_rows * 10 > c.reltuples
        ORDER BY c.relname
    LOOP
        EXECUTE format('ANALYZE %I', v_table);
        v_counted := v_counted + 1;
    END LOOP;
    RETURN v_counted;
END
$function$;
REVOKE ALL ON FUNCTION platform_recount(text[], bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform_recount(text[], bigint) TO sallim_app;
