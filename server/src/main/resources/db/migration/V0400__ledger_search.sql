-- Free text: notes and memos by the pairs of characters in them, so that a Hangul word of two syllables is found by an index.
-- Names (payees, categories, tags) are matched in their small tables, in memory.
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- The distinct pairs of neighbouring characters, in lower case.
CREATE FUNCTION ledger_bigrams(p_text text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SECURITY INVOKER AS $function$
    SELECT coalesce(array_agg(DISTINCT substr(lower(p_text), i, 2)), '{}') FROM generate_series(1, length(p_text) - 1) AS i
$function$;

CREATE INDEX transaction_note_bigrams ON transaction USING gin (book_id, ledger_bigrams(note))
    WHERE deleted_at IS NULL AND note <> '';
CREATE INDEX flow_memo_bigrams ON flow USING gin (book_id, ledger_bigrams(memo)) WHERE deleted_at IS NULL AND memo <> '';

-- Row security keeps an index from being used with an operator that is not leakproof (@>, numeric comparisons, LIKE). Searches
-- therefore run as a role that may read these tables, in functions that filter by the book themselves and answer ids alone; the
-- rows are read back under row security.
SELECT platform_open_to_search('transaction');
SELECT platform_open_to_search('flow');
SELECT platform_open_to_search('transaction_tag');
SELECT platform_open_to_search('account');

-- What the filter means is in R__ledger_search_functions.sql; these two only cross the border of roles, and only into the book
-- that the connection has set.
CREATE FUNCTION ledger_search_v1(
    p_book uuid, p_filter jsonb, p_order text, p_day date, p_ordinal bigint, p_id uuid, p_limit integer)
RETURNS TABLE (id uuid, booked_on date, ordinal bigint)
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    IF p_book IS DISTINCT FROM nullif(current_setting('app.book_id', true), '')::uuid THEN
        RAISE EXCEPTION 'a search stays in the book of its connection' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT * FROM ledger_search_page(p_book, p_filter, p_order, p_day, p_ordinal, p_id, p_limit);
END
$function$;
SELECT platform_search_function('ledger_search_v1(uuid, jsonb, text, date, bigint, uuid, integer)');

CREATE FUNCTION ledger_search_total_v1(p_book uuid, p_filter jsonb)
RETURNS TABLE (class text, commodity_id uuid, amount numeric, n bigint)
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    IF p_book IS DISTINCT FROM nullif(current_setting('app.book_id', true), '')::uuid THEN
        RAISE EXCEPTION 'a search stays in the book of its connection' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT * FROM ledger_search_total(p_book, p_filter);
END
$function$;
SELECT platform_search_function('ledger_search_total_v1(uuid, jsonb)');
