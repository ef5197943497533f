-- How many transactions a filter finds on each day. What the filter means is in R__ledger_search_functions.sql; this one only
-- crosses the border of roles, and only into the book that the connection has set.
CREATE FUNCTION ledger_search_days_v1(p_book uuid, p_filter jsonb)
RETURNS TABLE (day date, n bigint)
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    IF p_book IS DISTINCT FROM nullif(current_setting('app.book_id', true), '')::uuid THEN
        RAISE EXCEPTION 'a search stays in the book of its connection' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT * FROM ledger_search_days(p_book, p_filter);
END
$function$;
SELECT platform_search_function('ledger_search_days_v1(uuid, jsonb)');
